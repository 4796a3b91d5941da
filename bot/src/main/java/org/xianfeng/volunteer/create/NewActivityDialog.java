package org.xianfeng.volunteer.create;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
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
import org.xianfeng.member.Confirmations;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Inheritance;
import org.xianfeng.volunteer.manage.ManagersOnly;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.signup.Invitation;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/**
 * Guides an organizer to a new activity. What not every activity needs is added from the preview. A copy begins with all
 * answers but the day.
 */
@Component
final class NewActivityDialog implements Dialog {

    private final ActivityTrail audit;
    private final Activities activities;
    private final Inheritance inheritance;
    private final Confirmations confirmations;
    private final ManagersOnly managersOnly;
    private final Invitation invitation;
    private final Phrases phrases;
    private final Clock clock;
    private final Form form;

    NewActivityDialog(Activities activities, Inheritance inheritance, Confirmations confirmations,
            RequiredFields required,
            OptionalFields optional,
            NewActivityPreview preview, ManagersOnly managersOnly, Invitation invitation, Forms forms, Phrases phrases,
            Clock clock, ActivityTrail audit) {
        this.audit = audit;
        this.activities = activities;
        this.inheritance = inheritance;
        this.confirmations = confirmations;
        this.managersOnly = managersOnly;
        this.invitation = invitation;
        this.phrases = phrases;
        this.clock = clock;
        FlowSpec spec = FlowSpec.named("newactivity").needs(Permission.ORGANIZE).stopped("volunteer.new.stopped");
        required.prompts().forEach(spec::ask);
        optional.prompts().forEach(spec::extra);
        this.form = forms.of(spec.shortcut(NewActivityDraft.SHIFTS)
                .preview((incoming, draft) -> preview.text(
                        NewActivityDraft.activity(draft, incoming.chat(), State.DRAFT), draft.language()))
                .finish("publish", (incoming, draft) -> finish(incoming, draft, State.OPEN))
                .finish("draft", (incoming, draft) -> finish(incoming, draft, State.DRAFT)));
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("new", MenuGroup.MANAGE, 110).from(Permission.ORGANIZE),
                        this::begin)
                .press(VolunteerVerbs.COPY, managersOnly.handler(this::copy))
                .flow(form);
    }

    /** What follows the command is the answer to the first question, or to several. */
    private Reply begin(Incoming.Command call, Session session) {
        Reply first = form.begin(call, session, this::prepare);
        return call.arguments().isEmpty()
                ? first
                : form.answer(new Incoming.Text(call.origin(), call.arguments()), session).map(List::getFirst)
                        .orElse(first);
    }

    /** Where there is a list of the organisation's people, activities are for those on it unless told otherwise. */
    private void prepare(Draft draft) {
        reserve(draft);
        if (confirmations.hasList()) {
            draft.put(NewActivityDraft.IDENTITY, Eligibility.Identity.CONFIRMED);
        }
    }

    private void reserve(Draft draft) {
        draft.put(NewActivityDraft.NUMBER, activities.nextId());
    }

    private Reply copy(ActivityView view, Press<ActivityId> press, Session session) {
        return form.beginAt(NewActivityDraft.DAY, press.incoming(), session, Markup.bold(view.activity().title()),
                draft -> {
                    reserve(draft);
                    NewActivityDraft.copy(view.activity(), draft);
                });
    }

    private Ending finish(Incoming incoming, Draft draft, State state) {
        Activity activity = NewActivityDraft.activity(draft, incoming.chat(), state);
        if (!activity.start().isAfter(clock.instant())) {
            return Ending.again(startsInThePast(draft), phrases.say(draft.language(), "volunteer.new.past"));
        }
        Optional<Instant> draw = activity.rules().draw();
        if (draw.isPresent() && !(draw.get().isAfter(clock.instant()) && draw.get().isBefore(activity.start()))) {
            return Ending.again(NewActivityDraft.DRAW, phrases.say(draft.language(), "volunteer.new.late-draw"));
        }
        activities.add(activity);
        audit.note(incoming.chat(), activity.id(), state.name());
        draft.get(NewActivityDraft.COPIED).ifPresent(model -> inheritance.copy(model, activity.id()));
        return Ending.done(done(activity, draft));
    }

    private FormField<?> startsInThePast(Draft draft) {
        return draft.need(NewActivityDraft.START).isAfter(clock.instant())
                ? NewActivityDraft.SHIFTS
                : NewActivityDraft.START;
    }

    private Reply done(Activity activity, Draft draft) {
        Markup done = phrases.say(draft.language(), "volunteer.new.done." + activity.state(), activity.title());
        return Reply.of(activity.state() == State.OPEN
                ? Markup.lines(done, invitation.to(activity.id().payload(), draft.language()))
                : done).with(new Button(phrases.plain(draft.language(), "volunteer.button.manage"),
                        VolunteerVerbs.MANAGE.with(activity.id())));
    }
}
