package org.xianfeng.task.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Roles;
import org.xianfeng.export.Cell;
import org.xianfeng.export.Exportable;
import org.xianfeng.export.Table;
import org.xianfeng.task.Details;
import org.xianfeng.task.Task;
import org.xianfeng.task.Task.State;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskFilter;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskLogEntry;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;

/**
 * The whole list for organizers, in columns that {@link TaskImport} takes back; what it does not take, the state and the
 * last progress, comes after them.
 */
@Component
public final class TaskExport implements Exportable {

    private static final String NAME = "tasks";
    private static final String SUBJECT = "all";

    /** What a button carries that brings it. */
    public static final String ACTION = Exportable.action(NAME, SUBJECT);

    private static final List<String> FURTHER = List.of("state", "progress", "reported");

    private final Tasks tasks;
    private final TaskSettings settings;
    private final Roles roles;
    private final Phrases phrases;

    TaskExport(Tasks tasks, TaskSettings settings, Roles roles, Phrases phrases) {
        this.tasks = tasks;
        this.settings = settings;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Permission needs() {
        return Permission.TASKS;
    }

    @Override
    public List<String> offered() {
        return List.of(SUBJECT);
    }

    @Override
    public Optional<Command> command() {
        return Optional.of(Command.of("exporttasks", MenuGroup.TASKS, 145).from(Permission.TASKS));
    }

    @Override
    public Optional<String> title(String subject, ChatId reader, Locale language) {
        return subject.equals(SUBJECT) && roles.of(reader).may(Permission.TASKS)
                ? Optional.of(phrases.plain(language, "task.export"))
                : Optional.empty();
    }

    @Override
    public Table table(String subject, Locale language) {
        List<String> headers = new ArrayList<>();
        for (TaskColumn column : TaskColumn.values()) {
            headers.add(phrases.plain(language, column.phrase()));
        }
        headers.addAll(settings.columns());
        FURTHER.forEach(column -> headers.add(phrases.plain(language, "task.export." + column)));
        return new Table(headers, tasks().map(task -> row(task, language)));
    }

    /** Those of one state by their deadlines, state after state; one that goes on meanwhile is in it once. */
    private Stream<Task> tasks() {
        Set<TaskId> seen = new HashSet<>();
        return Arrays.stream(State.values())
                .flatMap(state -> tasks.list(new TaskFilter.All(), state, 0, Integer.MAX_VALUE).stream())
                .filter(task -> seen.add(task.id()));
    }

    private List<Cell> row(Task task, Locale language) {
        List<Cell> cells = new ArrayList<>();
        for (TaskColumn column : TaskColumn.values()) {
            cells.add(cell(task, column));
        }
        settings.columns().forEach(column -> cells.add(Cell.of(task.details().extra().getOrDefault(column, ""))));
        cells.add(Cell.of(phrases.plain(language, "task.export.state." + task.state())));
        Optional<TaskLogEntry> report = lastReport(task.id());
        cells.add(Cell.of(report.map(entry -> progress(entry, language)).orElse("")));
        cells.add(report.<Cell>map(entry -> new Cell.Moment(entry.at())).orElse(Cell.of("")));
        return cells;
    }

    private static Cell cell(Task task, TaskColumn column) {
        Details details = task.details();
        return switch (column) {
            case NUMBER -> Cell.of(task.id().number());
            case TITLE -> Cell.of(details.title());
            case CATEGORY -> Cell.of(details.category());
            case LEADER -> Cell.of(details.leader());
            case UNIT -> Cell.of(details.unit());
            case PERSON -> Cell.of(TaskForm.written(details.assignee()));
            case STANDARD -> Cell.of(details.standard());
            case DEADLINE -> new Cell.Day(details.deadline());
            case INCENTIVE -> Cell.of(details.incentive());
        };
    }

    private Optional<TaskLogEntry> lastReport(TaskId task) {
        return tasks.trail(task, 0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.verb() == TaskLogEntry.Verb.REPORT).findFirst();
    }

    private String progress(TaskLogEntry report, Locale language) {
        return report.text().isEmpty()
                ? phrases.plain(language, "task.photos", report.photos().size())
                : report.text();
    }
}
