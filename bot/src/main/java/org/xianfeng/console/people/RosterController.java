package org.xianfeng.console.people;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.admission.MemberImport;
import org.xianfeng.admission.RosterFault;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.SheetUpload;
import org.xianfeng.export.Sheet;
import org.xianfeng.member.Audit;

/** Takes the organisation's roster in: first as a trial that changes nothing, then for good. */
@Controller
@Hidden
final class RosterController {

    private static final String PATH = MembersController.PATH + "/import";
    private static final int MOST_FAULTS = 500;

    private final SheetUpload uploads;
    private final MemberImport roster;
    private final Audit audit;
    private final Phrases phrases;

    RosterController(SheetUpload uploads, MemberImport roster, Audit audit, Phrases phrases) {
        this.uploads = uploads;
        this.roster = roster;
        this.audit = audit;
        this.phrases = phrases;
    }

    @GetMapping(PATH)
    String show() {
        return "console/import";
    }

    /**
     * Reads a file that is the body of the request; the part of the page that says what came of it.
     *
     * @param keep whether it is more than a trial
     */
    @PostMapping(PATH)
    String take(@RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "keep", defaultValue = "false") boolean keep,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, HttpServletRequest request, Model model)
            throws IOException {
        add(uploads.read(name, MemberImport.MOST_ROWS, request), keep, user, model);
        return "console/import :: result";
    }

    private void add(Parsed<Sheet> read, boolean keep, ConsoleUser user, Model model) {
        switch (read) {
            case Parsed.Bad<Sheet>(String phrase, List<Object> arguments) ->
                model.addAttribute("bad", phrases.plain(user.language(), phrase, arguments.toArray()));
            case Parsed.Good<Sheet>(Sheet sheet) -> {
                MemberImport.Result result = keep ? roster.take(sheet) : roster.tryOut(sheet);
                if (!result.hasColumns()) {
                    model.addAttribute("bad", phrases.plain(user.language(), "admission.roster.lacking"));
                    return;
                }
                if (keep) {
                    audit.note(user.chat().toString(), Audit.Action.ROSTER, "",
                            "+" + result.added() + " ~" + result.moved() + " !" + result.faults().size());
                }
                model.addAttribute("kept", keep);
                model.addAttribute("result", result);
                model.addAttribute("faults", result.faults().stream().limit(MOST_FAULTS)
                        .map(fault -> told(fault, user.language())).toList());
                model.addAttribute("more", Math.max(0, result.faults().size() - MOST_FAULTS));
            }
        }
    }

    private String told(RosterFault fault, Locale language) {
        return phrases.plain(language, "admission.roster.fault." + fault.phrase(), fault.row(), fault.other());
    }
}
