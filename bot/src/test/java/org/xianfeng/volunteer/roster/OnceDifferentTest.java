package org.xianfeng.volunteer.roster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.history.Replay;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.roster.RosterStep.Leaves;
import org.xianfeng.volunteer.roster.RosterStep.Moves;
import org.xianfeng.volunteer.roster.RosterStep.Reschedules;
import org.xianfeng.volunteer.roster.RosterStep.SignsUp;
import org.xianfeng.volunteer.roster.RosterStep.Waits;

/** Histories in which roster and model once differed, in the fewest steps that it took. */
class OnceDifferentTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @TempDir
    static Path folder;

    private static TestRedis redis;

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    /** The model took the earlier shift's post first, the roster the one with the smaller number. */
    @Test
    void offersOfTwoPostsEndAtTheSameMoment() {
        run(new SignsUp(0, 0, false, 0), new SignsUp(1, 0, false, 0), new SignsUp(2, 0, false, 0),
                new SignsUp(3, 1, false, 0), new SignsUp(4, 1, false, 0), new SignsUp(5, 1, false, 0),
                new Leaves(0, false, 0, false, 0), new Leaves(3, false, 1, false, 0), new Waits(240),
                // who has signed up before is told how they stand
                new SignsUp(2, 0, false, 0), new SignsUp(5, 1, false, 0));
    }

    /** The model took the shifts in the order in which they were before. */
    @Test
    void anActivityOpensAgainWhenItsShiftsHaveChangedPlaces() {
        run(new SignsUp(0, 0, false, 0), new SignsUp(1, 0, false, 0), new SignsUp(3, 1, false, 0),
                new SignsUp(4, 1, false, 0), new Moves(0, State.CLOSED), new Leaves(0, false, 0, false, 0),
                new Leaves(3, false, 1, false, 0), new Reschedules(0, 40), new Moves(0, State.OPEN),
                new SignsUp(1, 0, false, 0), new SignsUp(4, 1, false, 0));
    }

    private static void run(RosterStep... steps) {
        new Replay<>("once", () -> {
            redis.client().flushAll();
            SomeActivities activities = twoShiftsOfOnePlace();
            return new RosterHistory(redis.client(), 0, new Random(1), activities, activities.settings());
        }).run(List.of(steps));
    }

    /** The earlier one has the greater number. */
    private static SomeActivities twoShiftsOfOnePlace() {
        Rules byOffer = new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO, Rules.Promotion.BY_OFFER,
                Optional.empty());
        return new SomeActivities(List.of(AnActivity.numbered(VolunteerKeys.SHARDS, SomeActivities.NOW)
                .with(shift(2, Duration.ofHours(72)), shift(1, Duration.ofHours(78))).under(byOffer).build()), 0);
    }

    private static Shift shift(int number, Duration from) {
        Instant start = SomeActivities.NOW.plus(from);
        return new Shift(number, start, start.plus(TWO_HOURS), List.of(Post.plain(number, 1)));
    }
}
