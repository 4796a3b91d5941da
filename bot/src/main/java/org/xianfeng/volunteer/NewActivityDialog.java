package org.xianfeng.volunteer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Doorway;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.Actions.Pressed;
import org.xianfeng.volunteer.Activity.State;

/** Guides an organizer to a new activity: one question at a time, each answer checked, back and cancel at any time. */
@Component
@Order(100)
final class NewActivityDialog implements Dialog {

    private static final Set<Actions> OURS = Set.of(Actions.BACK, Actions.STOP, Actions.SKIP, Actions.FINISH,
            Actions.KEEP_DRAFT);

    private final Activities activities;
    private final NewActivityForm form;
    private final ActivityCards cards;
    private final Roles roles;
    private final List<Doorway> doorways;
    private final Phrases phrases;
    private final Clock clock;

    NewActivityDialog(Activities activities, NewActivityForm form, ActivityCards cards, Roles roles,
            List<Doorway> doorways, Phrases phrases, Clock clock) {
        this.activities = activities;
        this.form = form;
        this.cards = cards;
        this.roles = roles;
        this.doorways = doorways;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("new", Role.ORGANIZER, 110));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Call call -> call.name().equals("new")
                    || (call.name().equals("cancel") && session.isIn(NewActivityStep.DIALOG));
            case Incoming.Text _ -> session.isIn(NewActivityStep.DIALOG);
            case Incoming.Press press ->
                Pressed.parse(press.action()).filter(pressed -> OURS.contains(pressed.action()))
                        .isPresent();
            case Incoming.Document _,Incoming.Photo _,Incoming.Unreadable _,Incoming.Left _ -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.Call call -> call.name().equals("new") ? begin(session) : stop(session);
            case Incoming.Text text -> take(text, session);
            case Incoming.Press press -> press(press, session);
            case Incoming.Document _,Incoming.Photo _,Incoming.Unreadable _,Incoming.Left _ ->
                throw new IllegalStateException("not taken");
        });
    }

    private Reply begin(Session session) {
        session.enter(NewActivityStep.DIALOG);
        session.note(NewActivityStep.NUMBER, activities.nextId().toString());
        return ask(NewActivityStep.TITLE, session);
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "volunteer.new.stopped"));
    }

    private Reply take(Incoming.Text text, Session session) {
        NewActivityStep step = current(session);
        return switch (form.check(step, text.text(), session)) {
            case NewActivityForm.Checked.Good(String value) -> {
                session.note(step.note(), value);
                yield advance(step.next(), session, text);
            }
            case NewActivityForm.Checked.Bad(String phrase) -> withControls(
                    Reply.of(phrases.say(session, phrase)), step, session);
        };
    }

    private Reply press(Incoming.Press press, Session session) {
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        boolean current = session.isIn(NewActivityStep.DIALOG)
                && NewActivityForm.number(session).number() == pressed.number();
        if (!current) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        NewActivityStep step = current(session);
        return switch (pressed.action()) {
            case BACK -> advance(step.previous().orElse(step), session, press).replacing();
            case SKIP -> step.mayBeSkipped()
                    ? skip(step, session, press).replacing()
                    : Reply.of(phrases.say(session, "chat.stale-button"));
            case FINISH -> finish(press, session, State.OPEN);
            case KEEP_DRAFT -> finish(press, session, State.DRAFT);
            default -> stop(session).replacing();
        };
    }

    private Reply skip(NewActivityStep step, Session session, Incoming incoming) {
        session.forget(step.note());
        return advance(step.next(), session, incoming);
    }

    private Reply finish(Incoming.Press press, Session session, State state) {
        if (current(session) != NewActivityStep.PREVIEW) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        if (!roles.of(press.chat()).covers(Role.ORGANIZER)) {
            session.leave();
            return Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZER"));
        }
        Activity activity = form.activity(session, press.chat(), state);
        if (!activity.start().isAfter(clock.instant())) {
            return ask(NewActivityStep.START, session, phrases.say(session, "volunteer.new.past"));
        }
        activities.add(activity);
        session.leave();
        Markup done = phrases.say(session, "volunteer.new.done." + state, activity.title());
        return Reply.of(state == State.OPEN ? Markup.lines(done, share(activity.id(), session)) : done)
                .with(new Button(phrases.plain(session, "volunteer.button.manage"),
                        Actions.MANAGE.with(activity.id())))
                .replacing();
    }

    /** How to bring others to it: by the addresses that there are, else by what they are to type. */
    private Markup share(ActivityId id, Session session) {
        List<Markup> links = doorways.stream().flatMap(doorway -> doorway.to(id.payload()).stream())
                .map(Markup::link).toList();
        return links.isEmpty()
                ? phrases.say(session, "volunteer.new.share.start", id.payload())
                : phrases.say(session, "volunteer.new.share", Markup.lines(links));
    }

    private Reply advance(NewActivityStep step, Session session, Incoming incoming) {
        return step == NewActivityStep.PREVIEW ? preview(session, incoming) : ask(step, session);
    }

    private Reply ask(NewActivityStep step, Session session) {
        return ask(step, session, Markup.EMPTY);
    }

    private Reply ask(NewActivityStep step, Session session, Markup headline) {
        session.note(NewActivityStep.CURRENT, step.name());
        Markup question = phrases.say(session, step.question());
        return withControls(Reply.of(headline.html().isEmpty() ? question : Markup.lines(headline, question)), step,
                session);
    }

    private Reply preview(Session session, Incoming incoming) {
        session.note(NewActivityStep.CURRENT, NewActivityStep.PREVIEW.name());
        Activity activity = form.activity(session, incoming.chat(), State.DRAFT);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, NewActivityStep.PREVIEW.question()),
                Markup.EMPTY, Markup.bold(activity.title())));
        lines.addAll(cards.facts(session.language(), activity));
        lines.add(phrases.say(session, "volunteer.new.preview-places", ActivityCards.plain(activity.places())));
        if (!activity.description().isEmpty()) {
            lines.add(Markup.text(activity.description()));
        }
        return withControls(Reply.of(Markup.lines(lines)), NewActivityStep.PREVIEW, session);
    }

    private Reply withControls(Reply reply, NewActivityStep step, Session session) {
        List<Button> controls = new ArrayList<>();
        if (step.mayBeSkipped()) {
            controls.add(button(session, "skip", Actions.SKIP));
        }
        if (step.previous().isPresent()) {
            controls.add(button(session, "back", Actions.BACK));
        }
        controls.add(button(session, "stop", Actions.STOP));
        return step == NewActivityStep.PREVIEW
                ? reply.with(button(session, "publish", Actions.FINISH),
                        button(session, "keep-draft", Actions.KEEP_DRAFT)).with(controls)
                : reply.with(controls);
    }

    private Button button(Session session, String label, Actions action) {
        return new Button(phrases.plain(session, "volunteer.button." + label),
                action.with(NewActivityForm.number(session)));
    }

    private static NewActivityStep current(Session session) {
        Optional<String> step = session.note(NewActivityStep.CURRENT);
        return NewActivityStep.valueOf(step.orElseThrow());
    }
}
