package org.xianfeng.task.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.member.KnownMember;
import org.xianfeng.member.MemberDirectory;
import org.xianfeng.member.Members;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskChange;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;

/** What all dialogs about one task have in common: who may, which task a form is about, what came of it. */
@Component
final class TaskReplies {

    /** What a form is about, with the title as it was when the form began. */
    static final FormField<TaskId> TASK = FormField.of("task", TaskId::parse);
    private static final FormField<String> TITLE = FormField.text("title");

    private final TaskAudit audit;
    private final Tasks tasks;
    private final TaskCards cards;
    private final Roles roles;
    private final Members members;
    private final MemberDirectory directory;
    private final Phrases phrases;

    TaskReplies(Tasks tasks, TaskCards cards, Roles roles, Members members, MemberDirectory directory,
            Phrases phrases, TaskAudit audit) {
        this.audit = audit;
        this.tasks = tasks;
        this.cards = cards;
        this.roles = roles;
        this.members = members;
        this.directory = directory;
        this.phrases = phrases;
    }

    /** A reply about a task, or that there is no such. */
    Reply about(TaskId id, Session session, Function<Task, Reply> reply) {
        return tasks.find(id).map(reply).orElseGet(() -> refusal(TaskChange.Reason.UNKNOWN, session));
    }

    /** A reply about a task to who has this role. */
    Reply about(Press<TaskId> press, Session session, Permission needs, Function<Task, Reply> reply) {
        return roles.of(press.chat()).may(needs)
                ? about(press.target(), session, reply)
                : Reply.of(phrases.say(session, "chat.not-allowed." + needs));
    }

    /** A reply about a task to who may report on it. */
    Reply aboutOwn(Press<TaskId> press, Session session, Function<Task, Reply> reply) {
        return about(press.target(), session, task -> cards.mayReport(task, press.chat())
                ? reply.apply(task)
                : refusal(TaskChange.Reason.NOT_YOURS, session));
    }

    Reply refusal(TaskChange.Reason reason, Session session) {
        return Reply.of(phrases.say(session, "task.refused." + reason));
    }

    /** Begins a form about a task. */
    Reply begin(Form form, Press<TaskId> press, Task task, Session session) {
        return form.begin(press.incoming(), session, draft -> put(draft, task));
    }

    /** Notes what the form is about. */
    static void put(Draft draft, Task task) {
        draft.put(TASK, task.id());
        draft.put(TITLE, task.details().title());
    }

    /** A phrase with the task's number, its title, and what follows. */
    Markup say(Draft draft, String phrase, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(draft.need(TASK), draft.need(TITLE)));
        arguments.addAll(List.of(more));
        return phrases.say(draft.language(), phrase, arguments.toArray());
    }

    /** The task of a form as it is now, for who stops. */
    Reply card(Incoming incoming, Draft draft) {
        return about(draft.need(TASK), draft.session(),
                task -> cards.card(draft.language(), task, incoming.chat(), Markup.EMPTY));
    }

    /**
     * Does it; the task as it is then, or why it cannot be done.
     *
     * @param done the phrase that says so
     */
    Reply change(Incoming incoming, Session session, TaskId id, TaskAction action, Function<Task, String> done) {
        return switch (tasks.change(incoming.requestId(), id, action)) {
            case TaskChange.Done(Task task) ->
                cards.card(session.language(), audit.noted(task, action), incoming.chat(),
                        phrases.say(session, done.apply(task)));
            case TaskChange.Refused(TaskChange.Reason reason) -> refusal(reason, session);
        };
    }

    /** Does what those who work on the task are told a reason of; the answer says who that is, or that it is nobody. */
    Reply changeAndTell(Incoming incoming, Session session, TaskId id, TaskAction action, String done) {
        return switch (tasks.change(incoming.requestId(), id, action)) {
            case TaskChange.Done(Task task) ->
                cards.card(session.language(), audit.noted(task, action), incoming.chat(),
                        Markup.lines(phrases.say(session, done), told(task, incoming.chat(), session)));
            case TaskChange.Refused(TaskChange.Reason reason) -> refusal(reason, session);
        };
    }

    private Markup told(Task task, ChatId by, Session session) {
        List<ChatId> workers = task.workers();
        List<ChatId> others = directory.of(workers).stream().filter(KnownMember::reachable).map(KnownMember::chat)
                .filter(chat -> !chat.equals(by)).toList();
        if (others.isEmpty()) {
            return phrases.say(session, workers.contains(by) ? "task.told-yourself" : "task.told-nobody");
        }
        Map<ChatId, String> names = members.names(others);
        return phrases.say(session, "task.told-whom", others.stream()
                .map(chat -> names.getOrDefault(chat, task.details().assignee().is(chat)
                        ? task.details().assignee().name()
                        : chat.toString()))
                .collect(Collectors.joining(phrases.plain(session, "member.profile.between"))));
    }
}
