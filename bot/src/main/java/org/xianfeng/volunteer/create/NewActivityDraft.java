package org.xianfeng.volunteer.create;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Period;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;

/** The activity that the answers in a session describe. */
final class NewActivityDraft {

    private NewActivityDraft() {}

    static ActivityId number(Session session) {
        return session.get(NewActivityStep.NUMBER).flatMap(ActivityId::parse).orElseThrow();
    }

    /**
     * The activity as it would be published now.
     *
     * @throws IllegalStateException if something that every activity needs has not been answered
     */
    static Activity activity(Session session, ChatId organizer, State state) {
        return new Activity(number(session), needed(session, NewActivityStep.TITLE),
                text(session, NewActivityStep.DESCRIPTION), needed(session, NewActivityStep.PLACE), shifts(session),
                rules(session), organizer, state, text(session, NewActivityStep.TASK));
    }

    private static List<Shift> shifts(Session session) {
        List<RoleSpec> roles = roles(session);
        int posts = Math.max(1, roles.size());
        List<Period> periods = periods(session).stream()
                .sorted(Comparator.comparing(Period::start).thenComparing(Period::end)).toList();
        return IntStream.range(0, periods.size()).mapToObj(i -> {
            Period period = periods.get(i);
            return new Shift(i + 1, period.start(), period.end(), posts(session, roles, i * posts));
        }).toList();
    }

    private static List<Post> posts(Session session, List<RoleSpec> roles, int before) {
        return roles.isEmpty()
                ? List.of(Post.plain(before + 1, Integer.parseInt(needed(session, NewActivityStep.PLACES))))
                : IntStream.range(0, roles.size()).mapToObj(i -> roles.get(i).post(before + i + 1)).toList();
    }

    private static Rules rules(Session session) {
        String[] ages = session.get(NewActivityStep.AGES.note()).orElse("0-0").split("-", -1);
        Eligibility who = new Eligibility(names(session, NewActivityStep.BRANCHES),
                names(session, NewActivityStep.GRIDS), names(session, NewActivityStep.SKILLS),
                Integer.parseInt(ages[0]), Integer.parseInt(ages[1]));
        return new Rules(who, duration(session, NewActivityStep.SIGN_UP_ENDS),
                duration(session, NewActivityStep.WITHDRAWAL_ENDS),
                session.get(NewActivityStep.PROMOTION).map(Rules.Promotion::valueOf)
                        .orElse(Rules.USUAL.promotion()),
                session.get(NewActivityStep.DRAW.note()).map(Instant::parse));
    }

    /** When the first shift that was asked for is; further ones may be earlier. */
    static Period first(Session session) {
        return new Period(Instant.parse(needed(session, NewActivityStep.START)),
                Instant.parse(needed(session, NewActivityStep.END)));
    }

    /** When all shifts are, the first that was asked for first. */
    static List<Period> periods(Session session) {
        return Stream.concat(Stream.of(first(session)),
                lines(session, NewActivityStep.SHIFT).map(Period::parse)).toList();
    }

    static Instant earliest(Session session) {
        return periods(session).stream().map(Period::start).min(Comparator.naturalOrder()).orElseThrow();
    }

    static List<RoleSpec> roles(Session session) {
        return lines(session, NewActivityStep.ROLES).map(RoleSpec::ofKept).toList();
    }

    /** Begins from what another activity is, under a number of its own. */
    static void copy(Activity activity, Session session) {
        note(session, NewActivityStep.TITLE, activity.title());
        note(session, NewActivityStep.DESCRIPTION, activity.description());
        note(session, NewActivityStep.PLACE, activity.place());
        note(session, NewActivityStep.TASK, activity.task());
        noteShifts(activity.shifts().stream().map(Period::of).toList(), session);
        List<Post> posts = activity.shifts().getFirst().posts();
        note(session, NewActivityStep.PLACES, Integer.toString(posts.getFirst().places()));
        note(session, NewActivityStep.ROLES, posts.stream().filter(post -> !post.role().isEmpty())
                .map(post -> new RoleSpec(post.role(), post.places(), List.copyOf(post.skills())).kept())
                .collect(Collectors.joining("\n")));
        copy(activity.rules(), session);
    }

    private static void copy(Rules rules, Session session) {
        Eligibility who = rules.eligibility();
        note(session, NewActivityStep.BRANCHES, String.join("\n", who.branches()));
        note(session, NewActivityStep.GRIDS, String.join("\n", who.grids()));
        note(session, NewActivityStep.SKILLS, String.join("\n", who.skills()));
        if (who.youngest() > 0 || who.oldest() > 0) {
            note(session, NewActivityStep.AGES, who.youngest() + "-" + who.oldest());
        }
        note(session, NewActivityStep.SIGN_UP_ENDS, rules.signUpEnds().toString());
        note(session, NewActivityStep.WITHDRAWAL_ENDS, rules.withdrawalEnds().toString());
        session.put(NewActivityStep.PROMOTION, rules.promotion().name());
        rules.draw().ifPresent(at -> note(session, NewActivityStep.DRAW, at.toString()));
    }

    /** Moves all shifts, and the draw, so that the first one begins then. */
    static void moveTo(Instant start, Session session, ZoneId zone) {
        Duration distance = Duration.between(earliest(session).atZone(zone).toLocalDateTime(),
                start.atZone(zone).toLocalDateTime());
        noteShifts(periods(session).stream().map(period -> period.movedBy(distance, zone)).toList(), session);
        session.get(NewActivityStep.DRAW.note()).ifPresent(at -> note(session, NewActivityStep.DRAW,
                Period.moved(Instant.parse(at), distance, zone).toString()));
    }

    private static void noteShifts(List<Period> periods, Session session) {
        note(session, NewActivityStep.START, periods.getFirst().start().toString());
        note(session, NewActivityStep.END, periods.getFirst().end().toString());
        note(session, NewActivityStep.SHIFT,
                periods.stream().skip(1).map(Period::toString).collect(Collectors.joining("\n")));
    }

    private static void note(Session session, NewActivityStep step, String value) {
        if (!value.isEmpty()) {
            session.put(step.note(), value);
        }
    }

    private static Set<String> names(Session session, NewActivityStep step) {
        return lines(session, step).collect(Collectors.toSet());
    }

    private static Duration duration(Session session, NewActivityStep step) {
        return session.get(step.note()).map(Duration::parse).orElse(Duration.ZERO);
    }

    private static Stream<String> lines(Session session, NewActivityStep step) {
        return text(session, step).lines();
    }

    private static String text(Session session, NewActivityStep step) {
        return session.get(step.note()).orElse("");
    }

    private static String needed(Session session, NewActivityStep step) {
        Optional<String> answer = session.get(step.note());
        return answer.orElseThrow(() -> new IllegalStateException("no answer to " + step));
    }
}
