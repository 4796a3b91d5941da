package org.xianfeng.task.chat;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.chat.TaskVerbs.TaskPart;

/** Shows the list and its tasks to everybody who is known, and takes what is done with one press: 申请销号 and 销号. */
@Component
final class TasksDialog implements Dialog {

    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskCards cards;
    private final TaskTrail trail;
    private final TaskReplies replies;
    private final TaskReaders readers;
    private final Phrases phrases;

    TasksDialog(Tasks tasks, TaskLists lists, TaskCards cards, TaskTrail trail, TaskReplies replies,
            TaskReaders readers, Phrases phrases) {
        this.tasks = tasks;
        this.lists = lists;
        this.cards = cards;
        this.trail = trail;
        this.replies = replies;
        this.readers = readers;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("tasks", MenuGroup.TASKS, 70),
                        (call, session) -> readers.refusal(call.chat(), session)
                                .orElseGet(() -> lists.open(session.language(), call.chat())))
                .start(TaskId.PAYLOAD, (start, session) -> readers.refusal(start.chat(), session)
                        .orElseGet(() -> linked(start, session)))
                .press(TaskVerbs.LIST, known((press, session) -> lists
                        .page(session.language(), press.chat(), press.target()).replacing()))
                .press(TaskVerbs.SLICES, known((_, session) -> lists.slices(session.language()).replacing()))
                .press(TaskVerbs.OPEN, known(this::open))
                .press(TaskVerbs.ENOUGH, known(this::open))
                .press(TaskVerbs.KEEP, known(this::open))
                .press(TaskVerbs.TRAIL, known(this::trail))
                .pressWithSeveral(TaskVerbs.PHOTOS, this::photos)
                .press(TaskVerbs.SUBMIT, (press, session) -> replies.aboutOwn(press, session,
                        task -> act(press, new TaskAction.Submit(press.chat()), session)))
                .press(TaskVerbs.CLOSE, (press, session) -> replies.about(press, session, Permission.TASKS,
                        task -> act(press, new TaskAction.Close(press.chat()), session)));
    }

    /** For those alone who may read the list. */
    private <T> Handler<Press<T>> known(Handler<Press<T>> handler) {
        return (press, session) -> readers.refusal(press.chat(), session)
                .orElseGet(() -> handler.answer(press, session));
    }

    private Reply linked(Incoming.Command start, Session session) {
        return TaskId.ofPayload(start.arguments())
                .map(id -> replies.about(id, session,
                        task -> cards.card(session.language(), task, start.chat(), Markup.EMPTY)))
                .orElseGet(() -> lists.open(session.language(), start.chat()));
    }

    private Reply open(Press<TaskId> press, Session session) {
        return replies.about(press.target(), session,
                task -> cards.card(session.language(), task, press.chat(), Markup.EMPTY).replacing());
    }

    private Reply trail(Press<TaskPart> press, Session session) {
        return replies.about(press.target().task(), session, task -> trail
                .page(session.language(), task, press.target().number(), press.chat()).replacing());
    }

    private List<Reply> photos(Press<TaskPart> press, Session session) {
        List<Reply> photos = tasks.find(press.target().task())
                .map(task -> trail.photos(session.language(), task, press.target().number(), press.chat()))
                .orElse(List.of());
        return photos.isEmpty() ? List.of(Reply.of(phrases.say(session, "task.no-photos"))) : photos;
    }

    private Reply act(Press<TaskId> press, TaskAction action, Session session) {
        return replies.change(press.incoming(), session, press.target(), action, task -> "task.done." + task.state())
                .replacing();
    }
}
