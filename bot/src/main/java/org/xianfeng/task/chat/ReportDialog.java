package org.xianfeng.task.chat;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Wanted;
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
import org.xianfeng.task.Photo;
import org.xianfeng.task.Task;
import org.xianfeng.task.TaskAction;
import org.xianfeng.task.TaskChange;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.Tasks;

/**
 * Takes progress with a task: texts and photos as they come, each of which is a report of its own, until whoever reports
 * has sent all, or asks for closing.
 */
@Component
final class ReportDialog implements Dialog {

    private enum Step {
        REPORT, SUBMIT
    }

    private static final FormField<Step> STEP = FormField.choice("step", Step.class);
    /** The last report's text, and its photo. */
    private static final FormField<String> TEXT = FormField.text("text");
    private static final FormField<String> PHOTO = FormField.text("photo");

    private final Tasks tasks;
    private final TaskCards cards;
    private final TaskReplies replies;
    private final PhotoIntake intake;
    private final Phrases phrases;
    private final Form form;

    ReportDialog(Tasks tasks, TaskCards cards, TaskReplies replies, PhotoIntake intake, Forms forms,
            Phrases phrases) {
        this.tasks = tasks;
        this.cards = cards;
        this.replies = replies;
        this.intake = intake;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named("taskreport")
                .ask(Prompt.of(STEP, Inputs.wanting(Wanted.Kind.PHOTO, ReportDialog::read)).worded(this::question)
                        .choices(this::submitting))
                .stopButton("task.button.ENOUGH").stopped(replies::card)
                .finish("go", this::go));
    }

    @Override
    public Routes routes() {
        return Routes.of().press(TaskVerbs.REPORT, (press, session) -> replies.aboutOwn(press, session,
                task -> replies.begin(form, press, task, session))).flow(form);
    }

    private static Optional<Parsed<Step>> read(Incoming incoming, Draft draft) {
        return switch (incoming) {
            case Incoming.Text text -> Optional.of(read(text.text(), Optional.empty(), draft));
            case Incoming.Photo photo -> Optional.of(read(photo.caption(), Optional.of(photo.handle()), draft));
            case Incoming.Command _,Incoming.ButtonPress _,Incoming.Document _,Incoming.Location _,Incoming.Unreadable _,Incoming.Blocked _,Incoming.Unblocked _,InGroup _ ->
                Optional.empty();
        };
    }

    private static Parsed<Step> read(String words, Optional<String> photo, Draft draft) {
        String text = words.strip();
        if (!Details.fits(text, TaskAction.Report.LONGEST_TEXT)) {
            return Parsed.bad("task.too-long", TaskAction.Report.LONGEST_TEXT);
        }
        draft.put(TEXT, text);
        photo.ifPresentOrElse(handle -> draft.put(PHOTO, handle), () -> draft.remove(PHOTO));
        return Parsed.good(Step.REPORT);
    }

    private Markup question(Draft draft) {
        return draft.has(TEXT)
                ? phrases.say(draft.language(), "task.reported")
                : replies.say(draft, "task.ask.REPORT");
    }

    /** Once something is reported, the task may be done. */
    private List<Prompt.Choice<Step>> submitting(Draft draft) {
        return draft.has(TEXT)
                ? List.of(new Prompt.Choice<>(cards.label(draft.language(), TaskVerbs.SUBMIT), Step.SUBMIT))
                : List.of();
    }

    private Ending go(Incoming incoming, Draft draft) {
        TaskId id = draft.need(TaskReplies.TASK);
        Session session = draft.session();
        Optional<Task> task = tasks.find(id);
        if (task.isPresent() && !cards.mayReport(task.get(), incoming.chat())) {
            return Ending.done(replies.refusal(TaskChange.Reason.NOT_YOURS, session));
        }
        return switch (draft.need(STEP)) {
            case REPORT -> report(incoming, id, draft);
            case SUBMIT -> Ending.done(replies.change(incoming, session, id,
                    new TaskAction.Submit(incoming.chat()), done -> "task.done." + done.state()));
        };
    }

    /** Goes on afterwards, since several photos come as several messages. */
    private Ending report(Incoming incoming, TaskId id, Draft draft) {
        draft.remove(STEP);
        List<Photo> photos = draft.get(PHOTO).map(handle -> new Photo(incoming.chat(), handle)).stream().toList();
        Optional<PhotoIntake.Result> failed = photos.stream().map(intake::keep)
                .filter(result -> result != PhotoIntake.Result.CLEAN).findFirst();
        if (failed.isPresent()) {
            return Ending.again(STEP, phrases.say(draft.language(), "task.photo." + failed.get()));
        }
        TaskAction report = new TaskAction.Report(incoming.chat(), draft.need(TEXT), photos);
        return switch (tasks.change(incoming.requestId(), id, report)) {
            case TaskChange.Done _ -> Ending.again(STEP, Markup.EMPTY);
            case TaskChange.Refused(TaskChange.Reason reason) -> {
                photos.forEach(intake::release);
                yield Ending.done(replies.refusal(reason, draft.session()));
            }
        };
    }
}
