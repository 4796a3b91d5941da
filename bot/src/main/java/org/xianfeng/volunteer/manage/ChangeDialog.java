package org.xianfeng.volunteer.manage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.time.MomentReader;
import org.xianfeng.time.Reading;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PlacesChange;
import org.xianfeng.volunteer.roster.PlacesChange.Surplus;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.RequestId;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.PostCards;
import org.xianfeng.volunteer.signup.VolunteerAction;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/** Changes what is published: places, a shift's time, the place, or calls it off; those concerned are told. */
@Component
@Order(101)
final class ChangeDialog implements TakingDialog {

    private static final String DIALOG = "change";
    /** The session's notes: the button that began the change, and what was typed. */
    private static final String WHAT = DIALOG + ".what";
    private static final String VALUE = DIALOG + ".value";
    private static final String END = DIALOG + ".end";

    private static final Set<VolunteerAction> ASKING = Set.of(VolunteerAction.CHANGE_PLACES, VolunteerAction.RESCHEDULE,
            VolunteerAction.RELOCATE,
            VolunteerAction.CALL_OFF);
    private static final Set<VolunteerAction> OURS = Set.of(VolunteerAction.CHANGE_PLACES, VolunteerAction.RESCHEDULE,
            VolunteerAction.RELOCATE,
            VolunteerAction.CALL_OFF, VolunteerAction.KEEP_SURPLUS, VolunteerAction.SURPLUS_TO_QUEUE,
            VolunteerAction.CONFIRM,
            VolunteerAction.CALL_OFF_SURELY, VolunteerAction.UNCHANGED);

    private final Roster roster;
    private final Activities activities;
    private final ManagersOnly managersOnly;
    private final ManageCards manageCards;
    private final PostChoice choice;
    private final PostCards posts;
    private final MomentReader reader;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final ZoneId zone;

    ChangeDialog(Roster roster, Activities activities, ManagersOnly managersOnly, ManageCards manageCards,
            PostChoice choice, PostCards posts, MomentReader reader, MomentPhrases moments, Phrases phrases,
            ZoneId zone) {
        this.roster = roster;
        this.activities = activities;
        this.managersOnly = managersOnly;
        this.manageCards = manageCards;
        this.choice = choice;
        this.posts = posts;
        this.reader = reader;
        this.moments = moments;
        this.phrases = phrases;
        this.zone = zone;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals("cancel") && session.isIn(DIALOG);
            case Incoming.Text _ -> session.isIn(DIALOG);
            case Incoming.ButtonPress press -> Pressed.isOneOf(OURS, press);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.Text text -> typed(text, session);
            case Incoming.ButtonPress press -> managersOnly
                    .answer(press, session, (pressed, view) -> pressed(pressed, view, press, session)).replacing();
            default ->
                stop(session);
        });
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "volunteer.change.stopped"));
    }

    private Reply pressed(Pressed pressed, ActivityView view, Incoming.ButtonPress press, Session session) {
        State state = view.activity().state();
        if (ASKING.contains(pressed.action()) && state == State.CANCELLED) {
            return manageCards.card(view, session, Markup.EMPTY);
        }
        return switch (pressed.action()) {
            case CHANGE_PLACES, RESCHEDULE -> choice.choose(pressed, view, session,
                    (id, post) -> ask(pressed.action(), id, view, post, session));
            case RELOCATE -> begin(pressed.action().with(view.activity().id()), session,
                    phrases.say(session, "volunteer.change.relocate", view.activity().title(),
                            view.activity().place()),
                    view.activity().id());
            case CALL_OFF -> begin(pressed.action().with(view.activity().id()), session,
                    phrases.say(session, "volunteer.calloff.why", view.activity().title()), view.activity().id())
                    .with(button(session, "no-reason", VolunteerAction.CALL_OFF_SURELY.with(view.activity().id())));
            case KEEP_SURPLUS -> change(pressed, Surplus.KEEP, press, session);
            case SURPLUS_TO_QUEUE -> change(pressed, Surplus.TO_QUEUE, press, session);
            case CALL_OFF_SURELY -> callOff(view, press, session);
            case UNCHANGED -> {
                session.leave();
                yield manageCards.card(view, session, Markup.EMPTY);
            }
            default -> confirm(view, press, session);
        };
    }

    private Reply ask(VolunteerAction action, PostId id, ActivityView view, PostView post, Session session) {
        String name = posts.name(session.language(), view.activity(), post.post());
        Markup question = action == VolunteerAction.CHANGE_PLACES
                ? phrases.say(session, "volunteer.change.places", view.activity().title(), name,
                        PostCards.plain(post.post().places()), PostCards.plain(post.seated()))
                : phrases.say(session, "volunteer.change.reschedule", view.activity().title(), name);
        return begin(action.with(id), session, question, id.activity());
    }

    private Reply begin(String what, Session session, Markup question, ActivityId id) {
        session.enter(DIALOG);
        session.put(WHAT, what);
        return Reply.of(question).with(button(session, "unchanged", VolunteerAction.UNCHANGED.with(id)));
    }

    private Reply typed(Incoming.Text text, Session session) {
        Pressed what = session.get(WHAT).flatMap(Pressed::parse).orElseThrow();
        Optional<Activity> activity = what.activity().flatMap(activities::find);
        if (activity.isEmpty()) {
            session.leave();
            return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
        }
        Optional<Reply> refusal = managersOnly.refusal(text.chat(), activity.get(), session);
        if (refusal.isPresent()) {
            session.leave();
            return refusal.get();
        }
        return switch (what.action()) {
            case CHANGE_PLACES -> places(what, text, session);
            case RESCHEDULE -> time(what, activity.get(), text.text(), session);
            case RELOCATE -> place(activity.get(), text.text().strip(), session);
            default -> reason(activity.get(), text, session);
        };
    }

    private Reply places(Pressed what, Incoming.Text text, Session session) {
        Optional<Integer> places = Post.places(text.text());
        return places.isEmpty()
                ? Reply.of(phrases.say(session, "volunteer.new.bad-places"))
                        .with(unchanged(what.activity().orElseThrow(), session))
                : change(what.post().orElseThrow(), places.get(), Surplus.ASK, text, session);
    }

    private Reply change(Pressed pressed, Surplus surplus, Incoming.ButtonPress press, Session session) {
        boolean possible = pressed.places() >= 1 && pressed.places() <= Activity.MOST_PLACES;
        return pressed.post().filter(_ -> possible)
                .map(post -> change(post, pressed.places(), surplus, press, session))
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Reply change(PostId post, int places, Surplus surplus, Incoming incoming, Session session) {
        session.leave();
        return switch (roster.changePlaces(RequestId.of(incoming), post, places, surplus)) {
            case PlacesChange.Changed(ActivityView view) -> manageCards.card(view, session,
                    phrases.say(session, "volunteer.change.places-changed", Integer.toString(places)));
            case PlacesChange.TooMany(long more) -> Reply.of(phrases.say(session, "volunteer.change.surplus",
                    PostCards.plain(more), Integer.toString(places)))
                    .with(button(session, "keep-surplus", VolunteerAction.KEEP_SURPLUS.with(post, places)))
                    .with(button(session, "surplus-to-queue", VolunteerAction.SURPLUS_TO_QUEUE.with(post, places)))
                    .with(unchanged(post.activity(), session));
            case PlacesChange.Unknown _ -> Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
        };
    }

    /** A day alone moves the shift to that day, a moment lets it last as long as before. */
    private Reply time(Pressed what, Activity activity, String text, Session session) {
        Shift shift = what.post().flatMap(activity::shiftOf).orElseThrow();
        ZonedDateTime start = shift.start().atZone(zone);
        Duration length = Duration.between(shift.start(), shift.end());
        return switch (reader.read(text)) {
            case Reading.Between(ZonedDateTime from, ZonedDateTime to) -> readBack(what, activity, shift, from, to,
                    session);
            case Reading.At(ZonedDateTime from) -> readBack(what, activity, shift, from, from.plus(length), session);
            case Reading.On(LocalDate day) -> {
                ZonedDateTime from = start.with(day);
                yield readBack(what, activity, shift, from, from.plus(length), session);
            }
            case Reading.Refused(Reading.Reason reason) -> Reply.of(phrases.say(session, reason.phrase()))
                    .with(unchanged(activity.id(), session));
        };
    }

    private Reply readBack(Pressed what, Activity activity, Shift shift, ZonedDateTime from, ZonedDateTime to,
            Session session) {
        if (Duration.between(from, to).compareTo(Shift.LONGEST) > 0) {
            return Reply.of(phrases.say(session, "volunteer.new.too-long")).with(unchanged(activity.id(), session));
        }
        session.put(VALUE, from.toInstant().toString());
        session.put(END, to.toInstant().toString());
        return confirmable(activity, what.action().with(what.post().orElseThrow()), session,
                phrases.say(session, "volunteer.change.time-confirm", activity.title(),
                        moments.period(session.language(), shift.start(), shift.end()),
                        moments.period(session.language(), from, to)));
    }

    private Reply place(Activity activity, String place, Session session) {
        if (place.isEmpty() || place.codePointCount(0, place.length()) > Activity.LONGEST_PLACE) {
            return Reply.of(phrases.say(session, "volunteer.new.bad-place")).with(unchanged(activity.id(), session));
        }
        String oneLine = place.replaceAll("\\s*\\n\\s*", " ");
        session.put(VALUE, oneLine);
        return confirmable(activity, VolunteerAction.RELOCATE.with(activity.id()), session, phrases.say(session,
                "volunteer.change.place-confirm", activity.title(), activity.place(), oneLine));
    }

    private Reply confirmable(Activity activity, String again, Session session, Markup question) {
        return Reply.of(question)
                .with(button(session, "confirm", VolunteerAction.CONFIRM.with(activity.id())),
                        button(session, "again", again))
                .with(unchanged(activity.id(), session));
    }

    private Reply confirm(ActivityView view, Incoming.ButtonPress press, Session session) {
        Activity activity = view.activity();
        Optional<Pressed> what = session.get(WHAT).flatMap(Pressed::parse)
                .filter(noted -> noted.activity().equals(Optional.of(activity.id())));
        Optional<String> value = session.get(VALUE);
        if (what.isEmpty() || value.isEmpty()) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        boolean done = what.get().action() == VolunteerAction.RELOCATE
                ? activities.relocate(activity.id(), value.get())
                : reschedule(what.get(), activity, Instant.parse(value.get()), session);
        session.leave();
        return manageCards.card(activity.id(), press.chat(), session,
                phrases.say(session, done ? "volunteer.change.done" : "volunteer.change.not-done"));
    }

    private boolean reschedule(Pressed what, Activity activity, Instant start, Session session) {
        Shift shift = what.post().flatMap(activity::shiftOf).orElseThrow();
        return activities.reschedule(activity.id(shift), start, Instant.parse(session.get(END).orElseThrow()));
    }

    private Reply reason(Activity activity, Incoming.Text text, Session session) {
        String reason = text.text().strip().replaceAll("\\s*\\n\\s*", " ");
        if (reason.codePointCount(0, reason.length()) > Activity.LONGEST_PLACE) {
            return Reply.of(phrases.say(session, "volunteer.calloff.long")).with(unchanged(activity.id(), session));
        }
        session.put(VALUE, reason);
        ActivityView view = roster.view(activity.id(), text.chat()).orElseThrow();
        return Reply.of(phrases.say(session, "volunteer.calloff.surely", activity.title(),
                PostCards.plain(concerned(view)), reason))
                .with(button(session, "calloff-surely", VolunteerAction.CALL_OFF_SURELY.with(activity.id())),
                        button(session, "keep", VolunteerAction.UNCHANGED.with(activity.id())));
    }

    private static long concerned(ActivityView view) {
        return view.posts().stream().mapToLong(post -> post.seated() + post.offered() + post.waiting()).sum();
    }

    private Reply callOff(ActivityView view, Incoming.ButtonPress press, Session session) {
        ActivityId id = view.activity().id();
        String reason = session.get(WHAT).filter(VolunteerAction.CALL_OFF.with(id)::equals)
                .flatMap(_ -> session.get(VALUE)).orElse("");
        session.leave();
        boolean moved = activities.move(id, State.CANCELLED, reason);
        return manageCards.card(id, press.chat(), session,
                phrases.say(session, moved ? "volunteer.moved.CANCELLED" : "volunteer.not-moved.CANCELLED"));
    }

    private Button unchanged(ActivityId id, Session session) {
        return button(session, "unchanged", VolunteerAction.UNCHANGED.with(id));
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action);
    }
}
