package org.xianfeng.task.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Input;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.task.Details;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskId;

/** Takes what an organizer does with a task in a few words: the reason to send it back or to open it again, a person. */
@Component
final class TaskActionDialog implements Dialog {

    private static final FormField<String> WORDS = FormField.text("words");

    private final TaskReplies replies;
    private final List<InWords> all;

    TaskActionDialog(TaskReplies replies, TaskForm columns, Forms forms) {
        this.replies = replies;
        Input<String> reason = Inputs.text(Details.LONGEST_TEXT, "task.too-long");
        Input<String> person = Inputs.typed(text -> columns.check(TaskColumn.PERSON, text));
        this.all = List.of(
                inWords(forms, "taskreturn", TaskVerbs.RETURN, Permission.TASKS, reason, TaskAction.Return::new),
                inWords(forms, "taskreopen", TaskVerbs.REOPEN, Permission.ALL_TASKS, reason, TaskAction.Reopen::new),
                inWords(forms, "taskassign", TaskVerbs.ASSIGN, Permission.TASKS, person,
                        (by, text) -> new TaskAction.Assign(by, columns.assignee(text))));
    }

    /** One such action, and the form that takes the words. */
    private record InWords(Verb<TaskId> verb, Permission needs, Form form) {}

    private InWords inWords(Forms forms, String name, Verb<TaskId> verb, Permission needs, Input<String> words,
            BiFunction<ChatId, String, TaskAction> action) {
        return new InWords(verb, needs, forms.of(FlowSpec.named(name).needs(needs)
                .ask(Prompt.of(WORDS, typedOnly(words))
                        .worded(draft -> replies.say(draft, "task.ask." + TaskVerbs.key(verb))))
                .stopped(replies::card)
                .finish("done", (incoming, draft) -> Ending.done(change(incoming, draft, verb,
                        action.apply(incoming.chat(), draft.need(WORDS)))))));
    }

    /** Reasons are told; who is put in charge sees that anyway. */
    private Reply change(Incoming incoming, Draft draft, Verb<TaskId> verb, TaskAction action) {
        String done = "task.done." + TaskVerbs.key(verb);
        TaskId task = draft.need(TaskReplies.TASK);
        return action instanceof TaskAction.Assign
                ? replies.change(incoming, draft.session(), task, action, _ -> done)
                : replies.changeAndTell(incoming, draft.session(), task, action, done);
    }

    /** A picture is no reason, and its sender is told so. */
    private static Input<String> typedOnly(Input<String> words) {
        return (Incoming incoming, Draft draft) -> incoming instanceof Incoming.Photo
                ? Optional.of(Parsed.bad("task.no-photo"))
                : words.read(incoming, draft);
    }

    @Override
    public Routes routes() {
        Routes routes = Routes.of();
        for (InWords one : all) {
            routes.press(one.verb(), (press, session) -> replies.about(press, session, one.needs(),
                    task -> replies.begin(one.form(), press, task, session))).flow(one.form());
        }
        return routes;
    }
}
