package org.xianfeng.task.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.messaging.IncomingFiles;
import org.xianfeng.task.Details;
import org.xianfeng.task.Photo;
import org.xianfeng.task.Requests;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskChange;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskButton.Pressed;

/** Takes what is done with a task in words: progress with photos, a reason to send it back or to open it again, a name. */
@Component
@Order(105)
final class TaskActionDialog implements TakingDialog {

    private static final String DIALOG = "taskwords";
    private static final String VERB = DIALOG + ".verb";
    private static final String NUMBER = DIALOG + ".number";
    private static final Set<TaskButton> ASKED = Set.of(TaskButton.REPORT, TaskButton.RETURN, TaskButton.REOPEN,
            TaskButton.ASSIGN);

    private final Tasks tasks;
    private final TaskCards cards;
    private final TaskForm form;
    private final Roles roles;
    private final List<IncomingFiles> incomingFiles;
    private final Phrases phrases;

    TaskActionDialog(Tasks tasks, TaskCards cards, TaskForm form, Roles roles, List<IncomingFiles> incomingFiles,
            Phrases phrases) {
        this.tasks = tasks;
        this.cards = cards;
        this.form = form;
        this.roles = roles;
        this.incomingFiles = incomingFiles;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.ButtonPress press -> Pressed.parse(press.action())
                    .filter(pressed -> ASKED.contains(pressed.action()) || pressed.action() == TaskButton.ENOUGH)
                    .isPresent();
            case Incoming.Command call -> call.name().equals("cancel") && session.isIn(DIALOG);
            case Incoming.Text _,Incoming.Photo _ -> session.isIn(DIALOG);
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        Optional<Pressed> pressed = incoming instanceof Incoming.ButtonPress press
                ? Pressed.parse(press.action())
                : Optional.empty();
        Optional<TaskId> id = pressed.map(Pressed::task)
                .orElseGet(() -> session.get(NUMBER).flatMap(TaskId::parse));
        Optional<Task> task = id.flatMap(tasks::find);
        if (task.isEmpty()) {
            session.leave();
            return List.of(say(session, "task.refused.UNKNOWN"));
        }
        return List.of(switch (incoming) {
            case Incoming.Text text -> take(incoming, task.get(), text.text(), List.of(), session);
            case Incoming.Photo photo -> take(photo, task.get(), session);
            default -> pressed.map(Pressed::action).filter(ASKED::contains)
                    .map(verb -> begin(incoming, verb, task.get(), session))
                    .orElseGet(() -> end(incoming, task.get(), session));
        });
    }

    private Reply begin(Incoming incoming, TaskButton verb, Task task, Session session) {
        if (verb == TaskButton.REPORT && !cards.mayReport(task, incoming.chat())) {
            return say(session, "task.refused.NOT_YOURS");
        }
        if (verb != TaskButton.REPORT && !roles.of(incoming.chat()).covers(needed(verb))) {
            return say(session, "chat.not-allowed." + needed(verb));
        }
        session.enter(DIALOG);
        session.put(VERB, verb.name());
        session.put(NUMBER, task.id().toString());
        return withEnd(Reply.of(phrases.say(session, "task.ask." + verb, task.id(), task.details().title())), task,
                session);
    }

    private static Role needed(TaskButton verb) {
        return verb == TaskButton.REOPEN ? Role.ADMIN : Role.ORGANIZER;
    }

    /** Leaves, and shows the task as it is now. */
    private Reply end(Incoming incoming, Task task, Session session) {
        if (session.isIn(DIALOG)) {
            session.leave();
        }
        return cards.card(session.language(), task, incoming.chat(), Markup.EMPTY).replacing();
    }

    private Reply take(Incoming.Photo photo, Task task, Session session) {
        if (verb(session) != TaskButton.REPORT) {
            return withEnd(say(session, "task.no-photo"), task, session);
        }
        incomingFiles.stream().filter(messenger -> messenger.messenger().equals(photo.chat().messenger()))
                .forEach(messenger -> messenger.keep(photo.handle()));
        return take(photo, task, photo.caption(), List.of(new Photo(photo.chat(), photo.handle())), session);
    }

    private Reply take(Incoming incoming, Task task, String words, List<Photo> photos, Session session) {
        TaskButton verb = verb(session);
        String text = words.strip();
        int longest = verb == TaskButton.REPORT ? TaskAction.Report.LONGEST_TEXT : Details.LONGEST_TEXT;
        if (!Details.fits(text, longest)) {
            return withEnd(Reply.of(phrases.say(session, "task.too-long", Integer.toString(longest))), task, session);
        }
        if (verb != TaskButton.REPORT && !roles.of(incoming.chat()).covers(needed(verb))) {
            session.leave();
            return say(session, "chat.not-allowed." + needed(verb));
        }
        return switch (verb) {
            case REPORT -> report(incoming, task, new TaskAction.Report(incoming.chat(), text, photos), session);
            case RETURN -> act(incoming, task, new TaskAction.Return(incoming.chat(), text), session);
            case REOPEN -> act(incoming, task, new TaskAction.Reopen(incoming.chat(), text), session);
            default -> assign(incoming, task, text, session);
        };
    }

    private Reply assign(Incoming incoming, Task task, String text, Session session) {
        return switch (form.check(TaskColumn.PERSON, text)) {
            case Parsed.Good<String>(String value) -> act(incoming, task,
                    new TaskAction.Assign(incoming.chat(), form.assignee(value)), session);
            case Parsed.Bad<String>(String phrase, _) -> withEnd(say(session, phrase), task, session);
        };
    }

    /** Goes on afterwards, since several photos come as several messages. */
    private Reply report(Incoming incoming, Task task, TaskAction.Report report, Session session) {
        if (!cards.mayReport(task, incoming.chat())) {
            session.leave();
            return say(session, "task.refused.NOT_YOURS");
        }
        return switch (tasks.change(Requests.of(incoming), task.id(), report)) {
            case TaskChange.Done _ -> withEnd(say(session, "task.reported"), task, session)
                    .with(cards.button(session.language(), TaskButton.SUBMIT, task));
            case TaskChange.Refused(TaskChange.Reason reason) -> {
                session.leave();
                yield say(session, "task.refused." + reason);
            }
        };
    }

    private Reply act(Incoming incoming, Task task, TaskAction taskAction, Session session) {
        TaskButton verb = verb(session);
        session.leave();
        return switch (tasks.change(Requests.of(incoming), task.id(), taskAction)) {
            case TaskChange.Done(Task changed) -> cards.card(session.language(), changed, incoming.chat(),
                    phrases.say(session, "task.done." + verb));
            case TaskChange.Refused(TaskChange.Reason reason) -> say(session, "task.refused." + reason);
        };
    }

    private Reply withEnd(Reply reply, Task task, Session session) {
        String label = verb(session) == TaskButton.REPORT ? "task.button.ENOUGH" : "task.button.STOP";
        return reply.with(new Button(phrases.plain(session, label), TaskButton.ENOUGH.with(task.id())));
    }

    private static TaskButton verb(Session session) {
        return TaskButton.valueOf(session.get(VERB).orElseThrow());
    }

    private Reply say(Session session, String key) {
        return Reply.of(phrases.say(session, key));
    }
}
