package org.xianfeng.console.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.console.SheetUpload;
import org.xianfeng.export.Sheet;
import org.xianfeng.task.Details;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.sheet.TaskIntake;
import org.xianfeng.task.sheet.TaskIntake.Fault;
import org.xianfeng.task.sheet.TaskIntake.Outcome;
import org.xianfeng.time.MomentPhrases;

/** Takes a table of tasks in: first as a trial that changes nothing, then for good. */
@Controller
@Hidden
final class TaskImportController {

    private static final String PATH = "/console/tasks/import";
    private static final int MOST_LINES = 200;

    private final SheetUpload uploads;
    private final TaskIntake intake;
    private final MomentPhrases moments;
    private final Phrases phrases;

    TaskImportController(SheetUpload uploads, TaskIntake intake, MomentPhrases moments, Phrases phrases) {
        this.uploads = uploads;
        this.intake = intake;
        this.moments = moments;
        this.phrases = phrases;
    }

    @GetMapping(PATH)
    String show() {
        return "console/task-import";
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
        switch (uploads.read(name, TaskIntake.MOST_READ, request)) {
            case Parsed.Bad<Sheet>(String phrase, List<Object> arguments) ->
                model.addAttribute("bad", phrases.plain(user.language(), phrase, arguments.toArray()));
            case Parsed.Good<Sheet>(Sheet sheet) -> {
                model.addAttribute("kept", keep);
                add(keep ? intake.take(requestId(user, sheet), user.chat(), sheet) : intake.tryOut(sheet),
                        user.language(), model);
            }
        }
        return "console/task-import :: result";
    }

    /** The same table from the same person is the same request, so that pressing the button again adds nothing. */
    private static String requestId(ConsoleUser user, Sheet sheet) {
        return "console."
                + UUID.nameUUIDFromBytes((user.chat() + "\n" + sheet.rows()).getBytes(StandardCharsets.UTF_8));
    }

    private void add(Outcome outcome, Locale language, Model model) {
        switch (outcome) {
            case Outcome.Good(List<Details> tasks, List<String> ignored) -> {
                model.addAttribute("count", tasks.size());
                model.addAttribute("ignored", String.join("、", ignored));
                addLines(tasks.stream()
                        .map(task -> task.title() + " · " + moments.day(language, task.deadline())).toList(), model);
            }
            case Outcome.Taken(List<TaskId> numbers) ->
                refuse(model, language, "taken", numbers.stream().map(TaskId::toString).limit(MOST_LINES)
                        .collect(Collectors.joining("、")));
            case Outcome.Faulty(List<Fault> faults) -> {
                refuse(model, language, "faulty", faults.size());
                addLines(faults.stream().map(fault -> phrases.plain(language, "task.import.fault", fault.row(),
                        fault.column(), phrases.plain(language, fault.phrase()))).toList(), model);
            }
            case Outcome.Lacking(List<TaskColumn> columns) -> refuse(model, language, "lacking", columns.stream()
                    .map(column -> phrases.plain(language, column.phrase())).collect(Collectors.joining("、")));
            case Outcome.WrongSize() -> refuse(model, language, "size", TaskIntake.MOST_ROWS);
        }
    }

    private void refuse(Model model, Locale language, String why, Object argument) {
        model.addAttribute("bad", phrases.plain(language, "console.tasks.import." + why, argument));
    }

    private static void addLines(List<String> lines, Model model) {
        model.addAttribute("lines", lines.stream().limit(MOST_LINES).toList());
        model.addAttribute("more", Math.max(0, lines.size() - MOST_LINES));
    }
}
