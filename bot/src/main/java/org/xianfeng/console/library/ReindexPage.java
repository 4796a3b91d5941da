package org.xianfeng.console.library;

import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.ChatId;
import org.xianfeng.console.Bar;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.knowledge.LibraryException;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.reindex.Job;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.Reindexing;
import org.xianfeng.knowledge.reindex.Rollback;
import org.xianfeng.knowledge.reindex.Start;
import org.xianfeng.member.Audit;
import org.xianfeng.member.Members;
import org.xianfeng.time.MomentPhrases;

/** Reads the library's folder anew, shows how far that is, and goes back to the index before. */
@Controller
@Hidden
final class ReindexPage {

    private static final String PATH = SearchController.PATH + "/index";
    private static final String BACK = "redirect:" + PATH + "?said=";
    private static final int MOST_PROBLEMS = 50;

    private final Reindexing reindexing;
    private final Members members;
    private final Audit audit;
    private final MomentPhrases moments;

    ReindexPage(Reindexing reindexing, Members members, Audit audit, MomentPhrases moments) {
        this.reindexing = reindexing;
        this.members = members;
        this.audit = audit;
        this.moments = moments;
    }

    /** @param said what came of what was wanted last: a phrase, or nothing */
    @GetMapping(PATH)
    String show(@RequestParam(name = "said", defaultValue = "") String said,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        model.addAttribute("said", said.matches("started|busy|back|nothing|broken") ? said : "");
        addJob(user, model);
        return "console/index";
    }

    /** The job alone, for a page that asks again and again how far it is. */
    @GetMapping(PATH + "/job")
    String job(@RequestAttribute(ConsoleUser.NAME) ConsoleUser user, Model model) {
        addJob(user, model);
        return "console/index :: job";
    }

    private void addJob(ConsoleUser user, Model model) {
        Optional<Job> job = reindexing.job();
        job.ifPresent(one -> {
            model.addAttribute("job", one);
            model.addAttribute("progress", Bar.of(one.done(), one.total()));
            model.addAttribute("started", moments.moment(user.language(), one.started()));
            List<Problem> problems = one.problems();
            model.addAttribute("problems", problems.stream().limit(MOST_PROBLEMS).map(Problem::toString).toList());
            model.addAttribute("more", Math.max(0, problems.size() - MOST_PROBLEMS));
        });
    }

    /** @param how {@code forced} to switch even if checks fail, {@code full} to analyse all again, or neither */
    @PostMapping(PATH)
    String start(@RequestParam(name = "how", defaultValue = "") String how,
            @RequestAttribute(ConsoleUser.NAME) ConsoleUser user) {
        Reindex wanted = new Reindex(how.equals("full"), how.equals("forced"));
        return switch (reindexing.start(wanted, name(user.chat()))) {
            case Start.Started _ -> {
                audit.note(user.chat().toString(), Audit.Action.REINDEX, "", how);
                yield BACK + "started";
            }
            case Start.Busy _ -> BACK + "busy";
        };
    }

    @PostMapping(PATH + "/back")
    String rollBack(@RequestAttribute(ConsoleUser.NAME) ConsoleUser user) {
        try {
            return switch (reindexing.rollBack(name(user.chat()))) {
                case Rollback.Done _ -> {
                    audit.note(user.chat().toString(), Audit.Action.ROLLBACK, "", "");
                    yield BACK + "back";
                }
                case Rollback.Nothing _ -> BACK + "nothing";
                case Rollback.Busy _ -> BACK + "busy";
            };
        } catch (LibraryException _) {
            return BACK + "broken";
        }
    }

    private String name(ChatId chat) {
        return Optional.ofNullable(members.names(List.of(chat)).get(chat)).orElseGet(chat::toString);
    }
}
