package org.xianfeng.volunteer.create;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.manage.ManagersOnly;
import org.xianfeng.volunteer.signup.Invitation;
import org.xianfeng.volunteer.signup.VolunteerAction;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/**
 * Guides an organizer to a new activity: one question at a time, each answer checked, back and cancel at any time. What
 * not every activity needs is added from the preview. A copy begins with all answers but the day.
 */
@Component
@Order(100)
final class NewActivityDialog implements TakingDialog {

    private static final Set<VolunteerAction> OURS = Set.of(VolunteerAction.BACK, VolunteerAction.STOP,
            VolunteerAction.SKIP, VolunteerAction.FINISH,
            VolunteerAction.KEEP_DRAFT, VolunteerAction.PREVIEW, VolunteerAction.MORE, VolunteerAction.FILL,
            VolunteerAction.PROMOTION, VolunteerAction.COPY);

    private final Activities activities;
    private final RequiredFields form;
    private final NewActivityPreview preview;
    private final ManagersOnly managersOnly;
    private final Invitation invitation;
    private final MomentPhrases moments;
    private final Roles roles;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    NewActivityDialog(Activities activities, RequiredFields form, NewActivityPreview preview,
            ManagersOnly managersOnly, Invitation invitation, MomentPhrases moments, Roles roles, Phrases phrases,
            Clock clock, ZoneId zone) {
        this.activities = activities;
        this.form = form;
        this.preview = preview;
        this.managersOnly = managersOnly;
        this.invitation = invitation;
        this.moments = moments;
        this.roles = roles;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("new", Role.ORGANIZER, 110));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals("new")
                    || (call.name().equals("cancel") && session.isIn(NewActivityStep.DIALOG));
            case Incoming.Text _ -> session.isIn(NewActivityStep.DIALOG);
            case Incoming.ButtonPress press -> Pressed.isOneOf(OURS, press);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.Command call -> call.name().equals("new") ? begin(session) : stop(session);
            case Incoming.Text text -> take(text, session);
            case Incoming.ButtonPress press -> press(press, session);
            default ->
                throw new IllegalStateException("not taken");
        });
    }

    private Reply begin(Session session) {
        session.enter(NewActivityStep.DIALOG);
        session.put(NewActivityStep.NUMBER, activities.nextId().toString());
        return ask(NewActivityStep.TITLE, session);
    }

    private Reply copy(Activity activity, Session session) {
        session.enter(NewActivityStep.DIALOG);
        session.put(NewActivityStep.NUMBER, activities.nextId().toString());
        NewActivityDraft.copy(activity, session);
        return ask(NewActivityStep.DAY, session, Markup.bold(activity.title()));
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "volunteer.new.stopped"));
    }

    private Reply take(Incoming.Text text, Session session) {
        NewActivityStep step = current(session);
        return switch (form.check(step, text.text(), session)) {
            case Parsed.Good(String value) -> {
                keep(step, value, session);
                yield advance(step.next(), session, text, readBack(step, session));
            }
            case Parsed.Both(String start, String end) -> {
                keep(NewActivityStep.START, start, session);
                keep(NewActivityStep.END, end, session);
                yield advance(NewActivityStep.PLACE, session, text, readBack(NewActivityStep.END, session));
            }
            case Parsed.Bad(String phrase, String what) -> withControls(
                    Reply.of(phrases.say(session, phrase, what)), step, session);
        };
    }

    private void keep(NewActivityStep step, String value, Session session) {
        if (step == NewActivityStep.DAY) {
            NewActivityDraft.moveTo(Instant.parse(value), session, zone);
        } else {
            session.put(step.note(), value);
        }
    }

    /** How a time was understood, above the next question. */
    private Markup readBack(NewActivityStep step, Session session) {
        Locale language = session.language();
        return switch (step) {
            case START -> phrases.say(language, "volunteer.card.when", moments.moment(language,
                    Instant.parse(session.get(NewActivityStep.START.note()).orElseThrow())));
            case END -> phrases.say(language, "volunteer.card.when", moments.period(language,
                    NewActivityDraft.first(session).start(), NewActivityDraft.first(session).end()));
            default -> Markup.EMPTY;
        };
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        if (pressed.action() == VolunteerAction.COPY) {
            return managersOnly.answer(press, session, (_, view) -> copy(view.activity(), session));
        }
        boolean isCurrent = session.isIn(NewActivityStep.DIALOG)
                && NewActivityDraft.number(session).number() == pressed.number();
        return isCurrent ? press(pressed, press, session) : stale(session);
    }

    private Reply press(Pressed pressed, Incoming.ButtonPress press, Session session) {
        NewActivityStep step = current(session);
        return switch (pressed.action()) {
            case BACK -> step.previous().map(before -> advance(before, session, press, Markup.EMPTY).replacing())
                    .orElseGet(() -> stale(session));
            case SKIP -> step.mayBeSkipped() ? skip(step, session, press).replacing() : stale(session);
            case STOP -> stop(session).replacing();
            case FINISH -> onlyAtPreview(session, () -> finish(press, session, State.OPEN));
            case KEEP_DRAFT -> onlyAtPreview(session, () -> finish(press, session, State.DRAFT));
            case MORE -> onlyAtPreview(session, () -> settings(press, session));
            case PROMOTION -> onlyAtPreview(session, () -> togglePromotion(press, session));
            case FILL -> onlyAtPreview(session, () -> NewActivityStep.added(pressed.field())
                    .map(added -> ask(added, session).replacing()).orElseGet(() -> stale(session)));
            default -> onlyAtPreview(session, () -> preview(session, press).replacing());
        };
    }

    private Reply onlyAtPreview(Session session, Supplier<Reply> answer) {
        return current(session) == NewActivityStep.PREVIEW ? answer.get() : stale(session);
    }

    private Reply stale(Session session) {
        return Reply.of(phrases.say(session, "chat.stale-button"));
    }

    private Reply skip(NewActivityStep step, Session session, Incoming incoming) {
        session.forget(step.note());
        return advance(step.next(), session, incoming, Markup.EMPTY);
    }

    private Reply finish(Incoming.ButtonPress press, Session session, State state) {
        if (!roles.of(press.chat()).covers(Role.ORGANIZER)) {
            session.leave();
            return Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZER"));
        }
        Activity activity = NewActivityDraft.activity(session, press.chat(), state);
        if (!activity.start().isAfter(clock.instant())) {
            return ask(NewActivityStep.START, session, phrases.say(session, "volunteer.new.past"));
        }
        Optional<Instant> draw = activity.rules().draw();
        if (draw.isPresent() && !isPossible(draw.get(), activity)) {
            return ask(NewActivityStep.DRAW, session, phrases.say(session, "volunteer.new.late-draw"));
        }
        activities.add(activity);
        session.leave();
        Markup done = phrases.say(session, "volunteer.new.done." + state, activity.title());
        return Reply.of(state == State.OPEN
                ? Markup.lines(done, invitation.to(activity.id().payload(), session.language()))
                : done).with(
                        new Button(phrases.plain(session, "volunteer.button.manage"),
                                VolunteerAction.MANAGE.with(activity.id())))
                .replacing();
    }

    private boolean isPossible(Instant draw, Activity activity) {
        return draw.isAfter(clock.instant()) && draw.isBefore(activity.start());
    }

    private Reply advance(NewActivityStep step, Session session, Incoming incoming, Markup headline) {
        return step == NewActivityStep.PREVIEW ? preview(session, incoming) : ask(step, session, headline);
    }

    private Reply ask(NewActivityStep step, Session session) {
        return ask(step, session, Markup.EMPTY);
    }

    private Reply ask(NewActivityStep step, Session session, Markup headline) {
        session.put(NewActivityStep.CURRENT, step.name());
        return withControls(Reply.of(headline.above(phrases.say(session, step.question()))), step, session);
    }

    private Reply preview(Session session, Incoming incoming) {
        session.put(NewActivityStep.CURRENT, NewActivityStep.PREVIEW.name());
        return withControls(Reply.of(previewText(session, incoming)), NewActivityStep.PREVIEW, session);
    }

    private Markup previewText(Session session, Incoming incoming) {
        Activity activity = NewActivityDraft.activity(session, incoming.chat(), State.DRAFT);
        return phrases.say(session, NewActivityStep.PREVIEW.question())
                .above(preview.text(activity, session.language()));
    }

    private Reply settings(Incoming.ButtonPress press, Session session) {
        return preview.withSettings(Reply.of(previewText(session, press)), session)
                .with(button(session, "return", VolunteerAction.PREVIEW)).replacing();
    }

    private Reply togglePromotion(Incoming.ButtonPress press, Session session) {
        boolean isByOffer = session.get(NewActivityStep.PROMOTION).filter(Rules.Promotion.BY_OFFER.name()::equals)
                .isPresent();
        session.put(NewActivityStep.PROMOTION,
                (isByOffer ? Rules.Promotion.AT_ONCE : Rules.Promotion.BY_OFFER).name());
        return settings(press, session);
    }

    private Reply withControls(Reply reply, NewActivityStep step, Session session) {
        List<Button> controls = new ArrayList<>();
        if (step.mayBeSkipped()) {
            controls.add(button(session, step.isAdded() ? "unset" : "skip", VolunteerAction.SKIP));
        }
        if (step.previous().isPresent()) {
            controls.add(button(session, step.isAdded() ? "return" : "back", VolunteerAction.BACK));
        }
        controls.add(button(session, "stop", VolunteerAction.STOP));
        return step == NewActivityStep.PREVIEW
                ? reply.with(button(session, "publish", VolunteerAction.FINISH),
                        button(session, "keep-draft", VolunteerAction.KEEP_DRAFT))
                        .with(new Button(phrases.plain(session, "volunteer.button.SHIFT"),
                                VolunteerAction.FILL.with(NewActivityDraft.number(session),
                                        NewActivityStep.SHIFT.code())),
                                button(session, "more", VolunteerAction.MORE))
                        .with(controls)
                : reply.with(controls);
    }

    private Button button(Session session, String label, VolunteerAction action) {
        return new Button(phrases.plain(session, "volunteer.button." + label),
                action.with(NewActivityDraft.number(session)));
    }

    private static NewActivityStep current(Session session) {
        Optional<String> step = session.get(NewActivityStep.CURRENT);
        return NewActivityStep.valueOf(step.orElseThrow());
    }
}
