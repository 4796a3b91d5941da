package org.xianfeng.task.sheet;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.export.SheetFiles;
import org.xianfeng.task.Details;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.sheet.TaskIntake.Fault;
import org.xianfeng.task.sheet.TaskIntake.Outcome;

/** Takes a whole list as a file: all of it if all of it is good, and otherwise tells each cell that is not. */
@Component
final class ImportTasksDialog implements Dialog {

    private static final String IMPORT = "importtasks";
    /** So many lines are below the longest reply. */
    private static final int MOST_FAULTS = 20;

    /** How many tasks the file has brought; the columns that were not taken. */
    private static final FormField<Integer> ADDED = FormField.number("added");
    private static final FormField<String> IGNORED = FormField.text("ignored");

    private final TaskIntake intake;
    private final SheetFiles files;
    private final Phrases phrases;
    private final Form form;

    ImportTasksDialog(TaskIntake intake, SheetFiles files, Forms forms, Phrases phrases) {
        this.intake = intake;
        this.files = files;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named(IMPORT).needs(Permission.TASKS).lasting()
                .ask(Prompt.of(ADDED, Inputs.document(this::take))
                        .worded(draft -> phrases.say(draft.language(), "task.import",
                                names(List.of(TaskColumn.values()), draft), TaskIntake.MOST_ROWS)))
                .stopped("task.import.stopped")
                .finish("done", (_, draft) -> Ending.done(Reply.of(done(draft)))));
    }

    @Override
    public Routes routes() {
        return Routes.of().command(Command.of(IMPORT, MenuGroup.TASKS, 140).from(Permission.TASKS), form::begin)
                .flow(form);
    }

    /** Puts what is in the file on the list, all of it or nothing. */
    private Parsed<Integer> take(Incoming.Document document, Draft draft) {
        return files.read(document, TaskIntake.MOST_READ)
                .then(sheet -> switch (intake.take(document.requestId(), document.chat(), sheet)) {
                    case Outcome.Good(List<Details> added, List<String> ignored) -> {
                        if (!ignored.isEmpty()) {
                            draft.put(IGNORED, listed(ignored.stream().map(ImportTasksDialog::shortened).toList()));
                        }
                        yield Parsed.good(added.size());
                    }
                    case Outcome.Taken(List<TaskId> numbers) ->
                        Parsed.bad("task.import.taken", listed(numbers.stream().map(TaskId::toString).toList()));
                    case Outcome.Faulty(List<Fault> faults) ->
                        Parsed.bad("task.import.faulty", faults.size(), lines(faults, draft));
                    case Outcome.Lacking(List<TaskColumn> columns) ->
                        Parsed.bad("task.import.lacking", names(columns, draft));
                    case Outcome.WrongSize() -> Parsed.bad("task.import.size", TaskIntake.MOST_ROWS);
                });
    }

    private Markup done(Draft draft) {
        Markup done = phrases.say(draft.language(), "task.import.done", draft.need(ADDED));
        return draft.get(IGNORED)
                .map(columns -> Markup.lines(done, phrases.say(draft.language(), "task.import.ignored", columns)))
                .orElse(done);
    }

    private Markup lines(List<Fault> faults, Draft draft) {
        List<Markup> lines = faults.stream().limit(MOST_FAULTS).map(fault -> phrases.say(draft.language(),
                "task.import.fault", fault.row(), fault.column(), phrases.say(draft.language(), fault.phrase())))
                .collect(Collectors.toList());
        if (faults.size() > MOST_FAULTS) {
            lines.add(phrases.say(draft.language(), "task.import.more", faults.size() - MOST_FAULTS));
        }
        return Markup.lines(lines);
    }

    private String names(Collection<TaskColumn> columns, Draft draft) {
        return columns.stream().map(column -> phrases.plain(draft.language(), column.phrase()))
                .collect(Collectors.joining("、"));
    }

    private static String listed(List<String> some) {
        return some.stream().limit(MOST_FAULTS).collect(Collectors.joining("、"));
    }

    /** What stands in a first row may be anything, a whole text too. */
    private static String shortened(String name) {
        return name.length() > Details.LONGEST_LINE ? name.substring(0, Details.LONGEST_LINE) + "…" : name;
    }
}
