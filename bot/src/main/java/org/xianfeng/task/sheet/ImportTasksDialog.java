package org.xianfeng.task.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.chat.messaging.IncomingFiles.Fetched;
import org.xianfeng.task.Addition;
import org.xianfeng.task.Details;
import org.xianfeng.task.Requests;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.sheet.TaskImport.Content;
import org.xianfeng.task.sheet.TaskImport.Fault;

/** Takes a whole list as a file: all of it if all of it is good, and otherwise tells each cell that is not. */
@Component
@Order(107)
final class ImportTasksDialog implements TakingDialog {

    private static final Logger LOG = LoggerFactory.getLogger(ImportTasksDialog.class);
    private static final String IMPORT = "importtasks";
    private static final long LARGEST = 5 << 20;
    /** So many lines are below the longest reply. */
    private static final int MOST_FAULTS = 20;

    private final Tasks tasks;
    private final TaskImport content;
    private final Roles roles;
    private final List<IncomingFiles> incomingFiles;
    private final Phrases phrases;

    ImportTasksDialog(Tasks tasks, TaskImport content, Roles roles, List<IncomingFiles> incomingFiles,
            Phrases phrases) {
        this.tasks = tasks;
        this.content = content;
        this.roles = roles;
        this.incomingFiles = incomingFiles;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(IMPORT, Role.ORGANIZER, 140));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals(IMPORT)
                    || (call.name().equals("cancel") && session.isIn(IMPORT));
            case Incoming.Document _ -> session.isIn(IMPORT);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (incoming instanceof Incoming.Document document) {
            return List.of(take(document, session));
        }
        if (((Incoming.Command) incoming).name().equals(IMPORT)) {
            session.enter(IMPORT);
            String columns = List.of(TaskColumn.values()).stream()
                    .map(column -> phrases.plain(session, column.phrase())).collect(Collectors.joining("、"));
            return List.of(say(session, "task.import", columns, Integer.toString(TaskImport.MOST_ROWS)));
        }
        session.leave();
        return List.of(say(session, "task.import.stopped"));
    }

    private Reply take(Incoming.Document document, Session session) {
        if (!roles.of(document.chat()).covers(Role.ORGANIZER)) {
            session.leave();
            return say(session, "chat.not-allowed.ORGANIZER");
        }
        String name = document.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            return say(session, "task.import.type");
        }
        try {
            Path file = Files.createTempFile("tasks", "");
            try {
                return switch (fetch(document, file)) {
                    case Fetched.Whole _ -> take(document, file, session);
                    case Fetched.TooLarge _ -> say(session, "task.import.large");
                    case Fetched.Gone _,Fetched.Unavailable _ -> say(session, "task.import.gone");
                };
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("A list that {} sent cannot be read: {}", document.chat(), e.toString());
            return say(session, "task.import.broken");
        }
    }

    private Fetched fetch(Incoming.Document document, Path file) {
        return incomingFiles.stream().filter(some -> some.messenger().equals(document.chat().messenger())).findFirst()
                .map(messenger -> {
                    Fetched fetched = messenger.fetch(document.handle(), file, LARGEST);
                    messenger.release(document.handle());
                    return fetched;
                }).orElseGet(() -> new Fetched.Gone("the messenger is off"));
    }

    private Reply take(Incoming.Document document, Path file, Session session) throws IOException {
        TaskSheet sheet = TaskSheet.read(file, document.name(), TaskImport.MOST_ROWS + 2);
        return switch (content.read(sheet)) {
            case Content.Ready ready -> add(document, ready, session);
            case Content.Faulty(List<Fault> faults) -> faulty(faults, session);
            case Content.Lacking(List<TaskColumn> columns) -> say(session, "task.import.lacking", columns.stream()
                    .map(column -> phrases.plain(session, column.phrase())).collect(Collectors.joining("、")));
            case Content.WrongSize() -> say(session, "task.import.size", Integer.toString(TaskImport.MOST_ROWS));
        };
    }

    private Reply add(Incoming.Document document, Content.Ready ready, Session session) {
        return switch (tasks.add(Requests.of(document), document.chat(), ready.drafts())) {
            case Addition.Taken(List<TaskId> numbers) -> say(session, "task.import.taken", numbers.stream()
                    .limit(MOST_FAULTS).map(TaskId::toString).collect(Collectors.joining("、")));
            case Addition.Added(List<TaskId> added) -> {
                session.leave();
                Reply done = say(session, "task.import.done", Integer.toString(added.size()));
                yield ready.ignored().isEmpty()
                        ? done
                        : Reply.of(Markup.lines(done.text(), phrases.say(session, "task.import.ignored",
                                ready.ignored().stream().limit(MOST_FAULTS).map(ImportTasksDialog::shortened)
                                        .collect(Collectors.joining("、")))));
            }
        };
    }

    /** What stands in a first row may be anything, a whole text too. */
    private static String shortened(String name) {
        return name.length() > Details.LONGEST_LINE ? name.substring(0, Details.LONGEST_LINE) + "…" : name;
    }

    private Reply faulty(List<Fault> faults, Session session) {
        List<Markup> lines = new ArrayList<>(
                List.of(phrases.say(session, "task.import.faulty", Integer.toString(faults.size()))));
        faults.stream().limit(MOST_FAULTS).forEach(fault -> lines.add(phrases.say(session, "task.import.fault",
                Integer.toString(fault.row()), fault.column(), phrases.say(session, fault.phrase()))));
        if (faults.size() > MOST_FAULTS) {
            lines.add(phrases.say(session, "task.import.more", Integer.toString(faults.size() - MOST_FAULTS)));
        }
        return Reply.of(Markup.lines(lines));
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
