package org.xianfeng.task.chat;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.task.Details;
import org.xianfeng.task.Task;
import org.xianfeng.task.Task.State;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskChange;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskId;
import org.xianfeng.time.MomentPhrases;

/** Lets an organizer move the deadline of an open task: asks for the day and the reason, and reads both back. */
@Component
final class DeadlineDialog implements Dialog {

    private static final FormField<LocalDate> FROM = FormField.day("from");
    private static final FormField<LocalDate> TO = FormField.day("to");
    private static final FormField<String> REASON = FormField.text("reason");

    private final TaskReplies replies;
    private final TaskForm columns;
    private final MomentPhrases moments;
    private final Form form;

    DeadlineDialog(TaskReplies replies, TaskForm columns, MomentPhrases moments, Forms forms, Phrases phrases) {
        this.replies = replies;
        this.columns = columns;
        this.moments = moments;
        this.form = forms.of(FlowSpec.named("taskdeadline").needs(Permission.TASKS)
                .ask(Prompt.of(TO, Inputs.typed(this::day)).shownAs((day, draft) -> moments.day(draft.language(), day))
                        .worded(draft -> replies.say(draft, "task.ask.RESCHEDULE", day(draft, FROM))))
                .ask(Prompt.of(REASON, Inputs.text(Details.LONGEST_TEXT, "task.too-long"))
                        .worded(draft -> phrases.say(draft.language(), "task.ask.why-reschedule", day(draft, TO))))
                .stopped(replies::card)
                .preview((_, draft) -> facts(draft))
                .finish("move", (incoming, draft) -> Ending.done(move(incoming, draft))));
    }

    @Override
    public Routes routes() {
        return Routes.of().press(TaskVerbs.RESCHEDULE, (press, session) -> replies.about(press, session,
                Permission.TASKS, task -> begin(press, task, session))).flow(form);
    }

    private Reply begin(Press<TaskId> press, Task task, Session session) {
        return task.state() == State.OPEN
                ? form.begin(press.incoming(), session, draft -> {
                    TaskReplies.put(draft, task);
                    draft.put(FROM, task.details().deadline());
                })
                : replies.refusal(TaskChange.Reason.WRONG_STATE, session);
    }

    private Parsed<LocalDate> day(String text, Draft draft) {
        return columns.check(TaskColumn.DEADLINE, text).then(written -> {
            LocalDate day = LocalDate.parse(written);
            return day.equals(draft.need(FROM)) ? Parsed.bad("task.same-deadline") : Parsed.good(day);
        });
    }

    private Markup facts(Draft draft) {
        return replies.say(draft, "task.reschedule", day(draft, FROM), day(draft, TO), draft.need(REASON));
    }

    private String day(Draft draft, FormField<LocalDate> field) {
        return moments.day(draft.language(), draft.need(field));
    }

    private Reply move(Incoming incoming, Draft draft) {
        return replies.changeAndTell(incoming, draft.session(), draft.need(TaskReplies.TASK),
                new TaskAction.Reschedule(incoming.chat(), draft.need(FROM), draft.need(TO), draft.need(REASON)),
                "task.done.RESCHEDULE");
    }
}
