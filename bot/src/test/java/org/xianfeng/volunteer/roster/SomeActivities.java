package org.xianfeng.volunteer.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.VolunteerKeys;

/**
 * A few activities whose shifts overlap, under rules of any kind.
 *
 * @param weekly most sign-ups of a member in a week; 0 for any number
 */
record SomeActivities(List<Activity> activities, int weekly) {

    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static final int COUNT = 3;

    /** All in one shard. */
    static SomeActivities random(Random random, int shard) {
        int weekly = List.of(0, 0, 2, 3).get(random.nextInt(4));
        return new SomeActivities(IntStream.rangeClosed(1, COUNT)
                .mapToObj(i -> activity(random, VolunteerKeys.SHARDS * i + shard)).toList(), weekly);
    }

    private static Activity activity(Random random, int number) {
        List<Shift> shifts = new ArrayList<>();
        int posts = 0;
        for (int shift = 1; shift <= 1 + random.nextInt(2); shift++) {
            List<Post> its = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                its.add(new Post(++posts, "岗位" + posts, 1 + random.nextInt(3),
                        random.nextInt(3) == 0 ? Set.of("驾驶") : Set.of()));
            }
            Instant start = NOW.plus(Duration.ofMinutes(15L * (100 + random.nextInt(48))));
            shifts.add(new Shift(shift, start, start.plus(Duration.ofHours(2)), its));
        }
        shifts.sort(Comparator.comparing(Shift::start));
        return AnActivity.numbered(number, NOW).with(shifts.toArray(Shift[]::new)).under(rules(random))
                .in(random.nextInt(10) == 0 ? State.DRAFT : State.OPEN).build();
    }

    private static Rules rules(Random random) {
        return new Rules(Eligibility.EVERYBODY, Duration.ofMinutes(random.nextInt(2) * 30L),
                Duration.ofHours(random.nextInt(2)),
                random.nextInt(3) == 0 ? Rules.Promotion.AT_ONCE : Rules.Promotion.BY_OFFER,
                random.nextInt(3) == 0
                        ? Optional.of(NOW.plus(Duration.ofHours(3 + random.nextInt(15))))
                        : Optional.empty());
    }

    RosterSettings settings() {
        RosterSettings usual = TestVolunteering.USUAL;
        return new RosterSettings(usual.offer(), usual.shortestOffer(), usual.quietFrom(), usual.quietUntil(),
                usual.travel(), weekly);
    }

    List<PostId> posts() {
        return activities.stream().flatMap(activity -> activity.posts().map(activity::id)).toList();
    }

    /** In words, with the numbers that steps call posts by. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                "It is " + NOW + "; sign-ups a week: " + (weekly == 0 ? "any number" : "at most " + weekly));
        int number = 0;
        for (Activity activity : activities) {
            Rules rules = activity.rules();
            text.append("%nActivity %s, %s, %s, draw %s, sign-up ends %s before, withdrawal %s".formatted(activity.id(),
                    activity.state(), rules.promotion(), rules.draw().map(Instant::toString).orElse("none"),
                    rules.signUpEnds(), rules.withdrawalEnds()));
            for (Shift shift : activity.shifts()) {
                for (Post post : shift.posts()) {
                    text.append("%n  post %d is %s: %d places in shift %d from %s%s".formatted(number++,
                            activity.id(post), post.places(), shift.number(), shift.start(),
                            post.skills().isEmpty() ? "" : ", for the skilled"));
                }
            }
        }
        return text.toString();
    }
}
