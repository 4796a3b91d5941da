package org.xianfeng.volunteer.manage;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.Inheritance;
import org.xianfeng.volunteer.activity.Period;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.signup.Numbered;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Repeats an activity in the weeks that follow: each time is an activity of its own, all listed before any is made. */
@Component
final class RepeatDialog implements Dialog {

    private static final List<Integer> OFFERED = List.of(1, 2, 3, 4, 6, 8, 10, 12);
    private static final int BUTTONS_A_ROW = 4;
    private static final Duration WEEK = Duration.ofDays(7);

    /** The session's note of the numbers that the repetitions will have, so that they are made once. */
    private static final String NUMBERS = "repeat.";

    private final ActivityTrail audit;
    private final Activities activities;
    private final Inheritance inheritance;
    private final ManagersOnly managersOnly;
    private final ManageCards manageCards;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    RepeatDialog(Activities activities, Inheritance inheritance, ManagersOnly managersOnly, ManageCards manageCards,
            MomentPhrases moments, Phrases phrases, Clock clock, ZoneId zone, ActivityTrail audit) {
        this.audit = audit;
        this.activities = activities;
        this.inheritance = inheritance;
        this.managersOnly = managersOnly;
        this.manageCards = manageCards;
        this.moments = moments;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .press(VolunteerVerbs.REPEAT,
                        managersOnly.replacing((view, _, session) -> ask(view.activity(), session)))
                .press(VolunteerVerbs.REPEAT_WEEKS, managersOnly.replacing(Numbered::of,
                        (view, press, session) -> list(view.activity(), press.target().number(), session)))
                .press(VolunteerVerbs.REPEAT_OPEN, managersOnly
                        .replacing((view, press, session) -> make(view, press.chat(), State.OPEN, session)))
                .press(VolunteerVerbs.REPEAT_AS_DRAFTS, managersOnly
                        .replacing((view, press, session) -> make(view, press.chat(), State.DRAFT, session)));
    }

    private Reply ask(Activity activity, Session session) {
        Reply reply = Reply.of(phrases.say(session, "volunteer.repeat", activity.title(),
                moments.period(session.language(), activity.start(), activity.end())));
        for (int from = 0; from < OFFERED.size(); from += BUTTONS_A_ROW) {
            reply = reply.with(OFFERED.subList(from, from + BUTTONS_A_ROW).stream()
                    .map(weeks -> new Button(phrases.plain(session, "volunteer.button.times", weeks),
                            VolunteerVerbs.REPEAT_WEEKS.with(new Numbered<>(activity.id(), weeks))))
                    .toList());
        }
        return reply.with(button(session, "return", VolunteerVerbs.MANAGE, activity.id()));
    }

    private Reply list(Activity activity, int weeks, Session session) {
        if (!OFFERED.contains(weeks)) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        List<String> numbers = IntStream.range(0, weeks).mapToObj(_ -> activities.nextId().toString()).toList();
        session.put(NUMBERS + activity.id(), String.join(",", numbers));
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "volunteer.repeat.list", activity.title(),
                weeks)));
        for (Activity repetition : repetitions(activity, numbers, activity.organizer(), State.DRAFT)) {
            lines.add(Markup.text(lines.size() + ". "
                    + moments.period(session.language(), repetition.start(), repetition.end())));
        }
        return Reply.of(Markup.lines(lines))
                .with(button(session, "repeat-open", VolunteerVerbs.REPEAT_OPEN, activity.id()),
                        button(session, "repeat-drafts", VolunteerVerbs.REPEAT_AS_DRAFTS, activity.id()))
                .with(button(session, "repeat-not", VolunteerVerbs.MANAGE, activity.id()));
    }

    private Reply make(ActivityView view, ChatId organizer, State state, Session session) {
        Activity activity = view.activity();
        Optional<String> numbers = session.get(NUMBERS + activity.id());
        if (numbers.isEmpty()) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        List<Activity> repetitions = repetitions(activity, Arrays.asList(numbers.get().split(",", -1)), organizer,
                state).stream().filter(repetition -> repetition.start().isAfter(clock.instant())).toList();
        for (Activity repetition : repetitions) {
            activities.add(repetition);
            inheritance.copy(activity.id(), repetition.id());
            audit.note(organizer, repetition.id(), state.name());
        }
        session.forget(NUMBERS + activity.id());
        return manageCards.card(view, session, phrases.say(session, "volunteer.repeat.done." + state,
                repetitions.size()));
    }

    private List<Activity> repetitions(Activity activity, List<String> numbers, ChatId organizer, State state) {
        return IntStream.range(0, numbers.size()).mapToObj(i -> repetition(activity,
                ActivityId.parse(numbers.get(i)).orElseThrow(), WEEK.multipliedBy(i + 1L), organizer, state)).toList();
    }

    private Activity repetition(Activity activity, ActivityId id, Duration later, ChatId organizer, State state) {
        List<Shift> shifts = activity.shifts().stream().map(shift -> {
            Period period = Period.of(shift).movedBy(later, zone);
            return new Shift(shift.number(), period.start(), period.end(), shift.posts());
        }).toList();
        Rules rules = activity.rules();
        Rules moved = new Rules(rules.eligibility(), rules.signUpEnds(), rules.withdrawalEnds(), rules.promotion(),
                rules.draw().map(at -> Period.moved(at, later, zone)));
        return new Activity(id, activity.title(), activity.description(), activity.place(), shifts, moved, organizer,
                state, activity.task());
    }

    private Button button(Session session, String label, Verb<ActivityId> verb, ActivityId id) {
        return new Button(phrases.plain(session, "volunteer.button." + label), verb.with(id));
    }
}
