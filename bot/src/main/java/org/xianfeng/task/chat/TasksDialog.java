package org.xianfeng.task.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
import org.xianfeng.task.Requests;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskChange;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskButton.Pressed;

/** Shows the list and its tasks to everybody, and takes what is done with one press: 申请销号 and 销号. */
@Component
@Order(160)
final class TasksDialog implements TakingDialog {

    private static final String TASKS = "tasks";
    private static final Set<TaskButton> OURS = Set.of(TaskButton.LIST, TaskButton.SLICES, TaskButton.OPEN,
            TaskButton.TRAIL, TaskButton.PHOTOS, TaskButton.SUBMIT, TaskButton.CLOSE);

    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskCards cards;
    private final TaskTrail trail;
    private final Roles roles;
    private final Phrases phrases;

    TasksDialog(Tasks tasks, TaskLists lists, TaskCards cards, TaskTrail trail, Roles roles, Phrases phrases) {
        this.tasks = tasks;
        this.lists = lists;
        this.cards = cards;
        this.trail = trail;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(TASKS, Role.MEMBER, 70));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals(TASKS);
            case Incoming.ButtonPress press ->
                Pressed.parse(press.action()).filter(pressed -> OURS.contains(pressed.action())).isPresent();
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (!(incoming instanceof Incoming.ButtonPress press)) {
            return List.of(lists.open(session.language(), incoming.chat()));
        }
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        return pressed.action() == TaskButton.PHOTOS
                ? photos(pressed, press, session)
                : List.of(press(pressed, press, session));
    }

    private List<Reply> photos(Pressed pressed, Incoming.ButtonPress press, Session session) {
        List<Reply> photos = pressed.task().flatMap(tasks::find)
                .map(task -> trail.photos(session.language(), task, pressed.number(1), press.chat()))
                .orElse(List.of());
        return photos.isEmpty() ? List.of(Reply.of(phrases.say(session, "task.no-photos"))) : photos;
    }

    private Reply press(Pressed pressed, Incoming.ButtonPress press, Session session) {
        Locale language = session.language();
        return switch (pressed.action()) {
            case LIST -> lists.page(language, press.chat(), pressed).map(Reply::replacing)
                    .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
            case SLICES -> lists.slices(language).replacing();
            case TRAIL ->
                of(pressed, session, task -> trail.page(language, task, pressed.number(1), press.chat()).replacing());
            case SUBMIT -> of(pressed, session, task -> cards.mayReport(task, press.chat())
                    ? act(press, task, new TaskAction.Submit(press.chat()), session)
                    : Reply.of(phrases.say(session, "task.refused.NOT_YOURS")));
            case CLOSE -> of(pressed, session, task -> roles.of(press.chat()).covers(Role.ORGANIZER)
                    ? act(press, task, new TaskAction.Close(press.chat()), session)
                    : Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZER")));
            default -> of(pressed, session,
                    task -> cards.card(language, task, press.chat(), Markup.EMPTY).replacing());
        };
    }

    private Reply of(Pressed pressed, Session session, Function<Task, Reply> reply) {
        Optional<Task> task = pressed.task().flatMap(tasks::find);
        return task.map(reply).orElseGet(() -> Reply.of(phrases.say(session, "task.refused.UNKNOWN")));
    }

    private Reply act(Incoming.ButtonPress press, Task task, TaskAction taskAction, Session session) {
        return switch (tasks.change(Requests.of(press), task.id(), taskAction)) {
            case TaskChange.Done(Task changed) -> cards.card(session.language(), changed, press.chat(),
                    phrases.say(session, "task.done." + changed.state())).replacing();
            case TaskChange.Refused(TaskChange.Reason reason) ->
                Reply.of(phrases.say(session, "task.refused." + reason));
        };
    }
}
