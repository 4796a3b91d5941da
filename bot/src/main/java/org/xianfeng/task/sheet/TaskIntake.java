package org.xianfeng.task.sheet;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.export.Sheet;
import org.xianfeng.member.Audit;
import org.xianfeng.task.Addition;
import org.xianfeng.task.Details;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.sheet.TaskImport.Content;

/** Puts a whole table on the list, all of it or nothing; or tells what would come of that. */
@Component
public final class TaskIntake {

    /** As many tasks are taken at once. */
    public static final int MOST_ROWS = 2_000;
    /** As many rows are read, of which some are headings or empty. */
    public static final int MOST_READ = 2 * MOST_ROWS;

    private final Tasks tasks;
    private final TaskImport content;
    private final Audit audit;

    TaskIntake(Tasks tasks, TaskImport content, Audit audit) {
        this.tasks = tasks;
        this.content = content;
        this.audit = audit;
    }

    /** What came of a table, or would come of it. */
    public sealed interface Outcome {

        /**
         * All of it is on the list, or could be.
         *
         * @param ignored columns that neither every list nor this one has
         */
        record Good(List<Details> tasks, List<String> ignored) implements Outcome {}

        /** Numbers that are given already. */
        record Taken(List<TaskId> numbers) implements Outcome {}

        /** Cells that are wrong, all of them. */
        record Faulty(List<Fault> faults) implements Outcome {}

        /** Columns that are needed are missing. */
        record Lacking(List<TaskColumn> columns) implements Outcome {}

        /** More rows than are taken at once, or none. */
        record WrongSize() implements Outcome {}
    }

    /**
     * A cell that is wrong.
     *
     * @param row as the table counts it, the first being 1
     * @param column its name
     * @param phrase the key of the phrase that says what is wrong
     */
    public record Fault(int row, String column, String phrase) {}

    /** What would come of it now; nothing is changed. */
    public Outcome tryOut(Sheet sheet) {
        return switch (content.read(sheet)) {
            case Content.Ready ready -> {
                List<TaskId> taken = ready.isRunning()
                        ? List.of()
                        : ready.drafts().stream().map(Tasks.Draft::id).flatMap(Optional::stream)
                                .filter(number -> tasks.find(number).isPresent()).toList();
                yield taken.isEmpty() ? good(ready) : new Outcome.Taken(taken);
            }
            case Content.Refused(Outcome why) -> why;
        };
    }

    /** Puts it on the list; the same request again adds nothing. */
    public Outcome take(String request, ChatId by, Sheet sheet) {
        return switch (content.read(sheet)) {
            case Content.Ready ready -> add(request, by, ready);
            case Content.Refused(Outcome why) -> why;
        };
    }

    private Outcome add(String request, ChatId by, Content.Ready ready) {
        Addition addition = switch (tasks.add(request, by, ready.drafts())) {
            case Addition.Taken _ when ready.isRunning() -> tasks.add(request + ":unnumbered", by, ready.unnumbered());
            case Addition first -> first;
        };
        return switch (addition) {
            case Addition.Taken(List<TaskId> numbers) -> new Outcome.Taken(numbers);
            case Addition.Added(List<TaskId> added) -> {
                audit.note(by.toString(), Audit.Action.TASKS_IMPORT, "", "+" + added.size());
                yield good(ready);
            }
        };
    }

    private static Outcome good(Content.Ready ready) {
        return new Outcome.Good(ready.drafts().stream().map(Tasks.Draft::details).toList(), ready.ignored());
    }
}
