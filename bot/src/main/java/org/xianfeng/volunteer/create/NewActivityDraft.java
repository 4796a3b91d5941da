package org.xianfeng.volunteer.create;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Period;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;

/** What the form asks for, and the activity that the answers describe. */
final class NewActivityDraft {

    /** Reserved at the beginning, so that however often the end is handled, the same activity is made. */
    static final FormField<ActivityId> NUMBER = FormField.of("number", ActivityId::parse);

    static final FormField<String> TITLE = FormField.text("title");
    static final FormField<String> DESCRIPTION = FormField.text("description");
    /** A day that was said without an hour, which is asked for then. */
    static final FormField<String> DAY_SAID = FormField.text("day-said");
    static final FormField<Instant> START = FormField.instant("start");
    static final FormField<Instant> END = FormField.instant("end");
    static final FormField<String> PLACE = FormField.text("place");
    static final FormField<Integer> PLACES = FormField.number("places");

    /** Further ones, which may be earlier than the first that was asked for. */
    static final FormField<List<Period>> SHIFTS = FormField.list("shifts", Period::toString, Period::parse);
    static final FormField<List<RoleSpec>> ROLES = FormField.list("roles", RoleSpec::kept, RoleSpec::ofKept);
    static final FormField<List<String>> BRANCHES = FormField.texts("branches");
    static final FormField<List<String>> GRIDS = FormField.texts("grids");
    static final FormField<List<String>> SKILLS = FormField.texts("skills");
    static final FormField<Ages> AGES = new FormField<>("ages", Ages::toString, Ages::ofKept);
    static final FormField<Eligibility.Identity> IDENTITY = FormField.choice("identity", Eligibility.Identity.class);
    static final FormField<Duration> SIGN_UP_ENDS = FormField.duration("sign-up-ends");
    static final FormField<Duration> WITHDRAWAL_ENDS = FormField.duration("withdrawal-ends");
    static final FormField<Instant> DRAW = FormField.instant("draw");
    static final FormField<String> TASK = FormField.text("task");
    static final FormField<Rules.Promotion> PROMOTION = FormField.choice("promotion", Rules.Promotion.class);

    /** Of a copy: which activity it is one of. */
    static final FormField<ActivityId> COPIED = FormField.of("copied", ActivityId::parse);

    /** Of a copy: when its first shift is to begin. */
    static final FormField<Instant> DAY = FormField.instant("day");

    private NewActivityDraft() {}

    /**
     * The activity as it would be published now.
     *
     * @throws IllegalStateException if something that every activity needs has not been answered
     */
    static Activity activity(Draft draft, ChatId organizer, State state) {
        return new Activity(draft.need(NUMBER), draft.need(TITLE), draft.get(DESCRIPTION).orElse(""),
                draft.need(PLACE), shifts(draft), rules(draft), organizer, state, draft.get(TASK).orElse(""));
    }

    private static List<Shift> shifts(Draft draft) {
        int posts = postsAShift(draft);
        List<Period> periods = periods(draft).stream()
                .sorted(Comparator.comparing(Period::start).thenComparing(Period::end)).toList();
        return IntStream.range(0, periods.size()).mapToObj(i -> new Shift(i + 1, periods.get(i).start(),
                periods.get(i).end(), posts(draft, i * posts))).toList();
    }

    private static List<Post> posts(Draft draft, int before) {
        List<RoleSpec> roles = all(ROLES, draft);
        return roles.isEmpty()
                ? List.of(Post.plain(before + 1, draft.need(PLACES)))
                : IntStream.range(0, roles.size()).mapToObj(i -> roles.get(i).post(before + i + 1)).toList();
    }

    static int postsAShift(Draft draft) {
        return Math.max(1, all(ROLES, draft).size());
    }

    private static Rules rules(Draft draft) {
        Ages ages = draft.get(AGES).orElse(Ages.ANY);
        Eligibility who = new Eligibility(Set.copyOf(all(BRANCHES, draft)), Set.copyOf(all(GRIDS, draft)),
                Set.copyOf(all(SKILLS, draft)), ages.youngest(), ages.oldest(),
                draft.get(IDENTITY).orElse(Eligibility.EVERYBODY.identity()));
        return new Rules(who, draft.get(SIGN_UP_ENDS).orElse(Duration.ZERO),
                draft.get(WITHDRAWAL_ENDS).orElse(Duration.ZERO),
                draft.get(PROMOTION).orElse(Rules.USUAL.promotion()), draft.get(DRAW));
    }

    /** When the first shift that was asked for is. */
    static Period first(Draft draft) {
        return new Period(draft.need(START), draft.need(END));
    }

    /** When all shifts are, the first that was asked for first. */
    static List<Period> periods(Draft draft) {
        return Stream.concat(Stream.of(first(draft)), all(SHIFTS, draft).stream()).toList();
    }

    static Period earliest(Draft draft) {
        return periods(draft).stream().min(Comparator.comparing(Period::start)).orElseThrow();
    }

    static <T> List<T> all(FormField<List<T>> field, Draft draft) {
        return draft.get(field).orElse(List.of());
    }

    /** Answers as another activity does. */
    static void copy(Activity activity, Draft draft) {
        draft.put(COPIED, activity.id());
        draft.put(TITLE, activity.title());
        put(draft, DESCRIPTION, activity.description(), String::isEmpty);
        draft.put(PLACE, activity.place());
        put(draft, TASK, activity.task(), String::isEmpty);
        putPeriods(draft, activity.shifts().stream().map(Period::of).toList());
        List<Post> posts = activity.shifts().getFirst().posts();
        draft.put(PLACES, posts.getFirst().places());
        put(draft, ROLES, posts.stream().filter(post -> !post.role().isEmpty()).map(RoleSpec::of).toList(),
                List::isEmpty);
        copy(activity.rules(), draft);
    }

    private static void copy(Rules rules, Draft draft) {
        Eligibility who = rules.eligibility();
        put(draft, BRANCHES, List.copyOf(who.branches()), Collection::isEmpty);
        put(draft, GRIDS, List.copyOf(who.grids()), Collection::isEmpty);
        put(draft, SKILLS, List.copyOf(who.skills()), Collection::isEmpty);
        put(draft, AGES, new Ages(who.youngest(), who.oldest()), Ages.ANY::equals);
        put(draft, IDENTITY, who.identity(), Eligibility.EVERYBODY.identity()::equals);
        put(draft, SIGN_UP_ENDS, rules.signUpEnds(), Duration::isZero);
        put(draft, WITHDRAWAL_ENDS, rules.withdrawalEnds(), Duration::isZero);
        put(draft, PROMOTION, rules.promotion(), Rules.USUAL.promotion()::equals);
        rules.draw().ifPresent(at -> draft.put(DRAW, at));
    }

    /** Moves all shifts, and the draw, so that the first one begins then. */
    static void moveTo(Instant start, Draft draft, ZoneId zone) {
        Duration distance = Duration.between(local(earliest(draft).start(), zone), local(start, zone));
        putPeriods(draft, periods(draft).stream().map(period -> period.movedBy(distance, zone)).toList());
        draft.get(DRAW).ifPresent(at -> draft.put(DRAW, Period.moved(at, distance, zone)));
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime();
    }

    private static void putPeriods(Draft draft, List<Period> periods) {
        draft.put(START, periods.getFirst().start());
        draft.put(END, periods.getFirst().end());
        put(draft, SHIFTS, periods.subList(1, periods.size()), List::isEmpty);
    }

    private static <T> void put(Draft draft, FormField<T> field, T value, Predicate<T> isUsual) {
        if (!isUsual.test(value)) {
            draft.put(field, value);
        }
    }
}
