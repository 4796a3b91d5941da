package org.xianfeng.task.chat;

import java.time.LocalDate;
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
import org.xianfeng.task.Details;
import org.xianfeng.task.Requests;
import org.xianfeng.task.Task;
import org.xianfeng.task.Task.State;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskChange;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskButton.Pressed;
import org.xianfeng.time.MomentPhrases;

/** Lets an organizer move the deadline of an open task: asks for the day, reads it back, and asks for the reason. */
@Component
@Order(108)
final class DeadlineDialog implements TakingDialog {

    private static final String DIALOG = "taskdeadline";
    private static final String NUMBER = DIALOG + ".number";
    private static final String FROM = DIALOG + ".from";
    private static final String TO = DIALOG + ".to";
    private static final Set<TaskButton> OURS = Set.of(TaskButton.RESCHEDULE, TaskButton.KEEP);

    private final Tasks tasks;
    private final TaskCards cards;
    private final TaskForm form;
    private final Roles roles;
    private final MomentPhrases moments;
    private final Phrases phrases;

    DeadlineDialog(Tasks tasks, TaskCards cards, TaskForm form, Roles roles, MomentPhrases moments, Phrases phrases) {
        this.tasks = tasks;
        this.cards = cards;
        this.form = form;
        this.roles = roles;
        this.moments = moments;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.ButtonPress press ->
                Pressed.parse(press.action()).filter(pressed -> OURS.contains(pressed.action())).isPresent();
            case Incoming.Command call -> call.name().equals("cancel") && session.isIn(DIALOG);
            case Incoming.Text _ -> session.isIn(DIALOG);
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        Optional<Pressed> pressed = incoming instanceof Incoming.ButtonPress press
                ? Pressed.parse(press.action())
                : Optional.empty();
        Optional<Task> task = pressed.map(Pressed::task)
                .orElseGet(() -> session.get(NUMBER).flatMap(TaskId::parse)).flatMap(tasks::find);
        if (task.isEmpty()) {
            return List.of(refuse("task.refused.UNKNOWN", session));
        }
        if (incoming instanceof Incoming.Text text) {
            return List.of(take(text, task.get(), session));
        }
        return List.of(pressed.filter(button -> button.action() == TaskButton.RESCHEDULE).isPresent()
                ? begin(incoming, task.get(), session)
                : end(incoming, task.get(), session));
    }

    private Reply begin(Incoming incoming, Task task, Session session) {
        if (!roles.of(incoming.chat()).covers(Role.ORGANIZER)) {
            return refuse("chat.not-allowed.ORGANIZER", session);
        }
        if (task.state() != State.OPEN) {
            return refuse("task.refused.WRONG_STATE", session);
        }
        LocalDate deadline = task.details().deadline();
        session.enter(DIALOG);
        session.put(NUMBER, task.id().toString());
        session.put(FROM, deadline.toString());
        return withStop(phrases.say(session, "task.ask.RESCHEDULE", task.id(), task.details().title(),
                moments.day(session.language(), deadline)), task, session);
    }

    /** Leaves it as it is, and shows it. */
    private Reply end(Incoming incoming, Task task, Session session) {
        leave(session);
        return cards.card(session.language(), task, incoming.chat(), Markup.EMPTY).replacing();
    }

    private Reply take(Incoming.Text text, Task task, Session session) {
        return session.get(TO).map(LocalDate::parse).map(to -> change(text, task, to, session))
                .orElseGet(() -> day(text.text().strip(), task, session));
    }

    private Reply day(String text, Task task, Session session) {
        return switch (form.check(TaskColumn.DEADLINE, text)) {
            case Parsed.Good<String>(String day) when day.equals(from(session).toString()) ->
                withStop(phrases.say(session, "task.same-deadline"), task, session);
            case Parsed.Good<String>(String day) -> {
                session.put(TO, day);
                yield withStop(phrases.say(session, "task.ask.why-reschedule",
                        moments.day(session.language(), LocalDate.parse(day))), task, session);
            }
            case Parsed.Bad<String>(String phrase, _) -> withStop(phrases.say(session, phrase), task, session);
        };
    }

    private Reply change(Incoming.Text text, Task task, LocalDate to, Session session) {
        String reason = text.text().strip();
        if (!Details.fits(reason, Details.LONGEST_TEXT)) {
            return withStop(phrases.say(session, "task.too-long", Integer.toString(Details.LONGEST_TEXT)), task,
                    session);
        }
        if (!roles.of(text.chat()).covers(Role.ORGANIZER)) {
            return refuse("chat.not-allowed.ORGANIZER", session);
        }
        TaskAction taskAction = new TaskAction.Reschedule(text.chat(), from(session), to, reason);
        return switch (tasks.change(Requests.of(text), task.id(), taskAction)) {
            case TaskChange.Done(Task changed) -> {
                leave(session);
                yield cards.card(session.language(), changed, text.chat(),
                        phrases.say(session, "task.done.RESCHEDULE"));
            }
            case TaskChange.Refused(TaskChange.Reason why) -> refuse("task.refused." + why, session);
        };
    }

    private static LocalDate from(Session session) {
        return LocalDate.parse(session.get(FROM).orElseThrow());
    }

    private Reply refuse(String phrase, Session session) {
        leave(session);
        return Reply.of(phrases.say(session, phrase));
    }

    private static void leave(Session session) {
        if (session.isIn(DIALOG)) {
            session.leave();
        }
    }

    private Reply withStop(Markup text, Task task, Session session) {
        return Reply.of(text).with(
                new Button(phrases.plain(session, "task.button.STOP"), TaskButton.KEEP.with(task.id())));
    }
}
