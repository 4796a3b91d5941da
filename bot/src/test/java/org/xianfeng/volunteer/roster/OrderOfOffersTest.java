package org.xianfeng.volunteer.roster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;

import static org.assertj.core.api.Assertions.assertThat;

/** Offers of one activity are numbered as they are made; in which order its posts make them is told here. */
class OrderOfOffersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration AN_OFFER = Duration.ofHours(4);

    @TempDir
    static Path folder;

    private static TestRedis redis;
    private static int tests;

    private final int test = ++tests;
    private final TurnableClock clock = new TurnableClock(NOW);
    private final ActivityId activity = new ActivityId(test);
    private final PostId morning = new PostId(activity, 2);
    private final PostId evening = new PostId(activity, 1);
    private TestVolunteering volunteering;

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @BeforeEach
    void oneHasAPlaceAndTwoWaitInEachOfTwoShifts() {
        volunteering = new TestVolunteering(redis.client(), clock);
        Rules byOffer = new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO, Rules.Promotion.BY_OFFER,
                Optional.empty());
        volunteering.activities.add(AnActivity.numbered(test, NOW)
                .with(shift(morning, Duration.ofHours(72)), shift(evening, Duration.ofHours(80))).under(byOffer)
                .build());
        for (PostId post : List.of(morning, evening)) {
            for (int i = 1; i <= 3; i++) {
                volunteering.roster.signUp("join " + post + i, member(post, i), post, false);
            }
        }
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void whatFellDueFirstIsDoneFirst() {
        leave(evening);
        clock.advance(Duration.ofMinutes(1));
        leave(morning);

        clock.advance(AN_OFFER);
        volunteering.dueTimes.due().forEach(volunteering.dueTimes::settle);

        assertThat(offer(evening, 3)).isEqualTo(3);
        assertThat(offer(morning, 3)).isEqualTo(4);
    }

    @Test
    void whatFallsDueAtOneMomentIsDoneByThePostsNumber() {
        leave(morning);
        leave(evening);

        clock.advance(AN_OFFER);
        volunteering.dueTimes.due().forEach(volunteering.dueTimes::settle);

        assertThat(offer(evening, 3)).isEqualTo(3);
        assertThat(offer(morning, 3)).isEqualTo(4);
    }

    @Test
    void anActivityThatOpensAgainOffersTheEarlierShiftsPlacesFirst() {
        volunteering.activities.move(activity, State.CLOSED, "");
        leave(morning);
        leave(evening);

        volunteering.activities.move(activity, State.OPEN, "");

        assertThat(offer(morning, 2)).isEqualTo(1);
        assertThat(offer(evening, 2)).isEqualTo(2);
    }

    @Test
    void theEarlierShiftIsTheOneThatIsEarlierNow() {
        volunteering.activities.move(activity, State.CLOSED, "");
        leave(morning);
        leave(evening);
        volunteering.activities.reschedule(new ShiftId(activity, morning.number()), NOW.plus(Duration.ofHours(96)),
                NOW.plus(Duration.ofHours(98)));

        volunteering.activities.move(activity, State.OPEN, "");

        assertThat(offer(evening, 2)).isEqualTo(1);
        assertThat(offer(morning, 2)).isEqualTo(2);
    }

    private static Shift shift(PostId post, Duration from) {
        return new Shift(post.number(), NOW.plus(from), NOW.plus(from).plus(Duration.ofHours(2)),
                List.of(Post.plain(post.number(), 1)));
    }

    private void leave(PostId post) {
        volunteering.roster.withdraw("leave " + post, member(post, 1), post);
    }

    private long offer(PostId post, int member) {
        return volunteering.roster.view(activity, member(post, member)).orElseThrow().posts().stream()
                .filter(one -> one.post().number() == post.number())
                .map(one -> ((Participation.Offered) one.mine()).offer().number()).findFirst().orElseThrow();
    }

    private ChatId member(PostId post, int number) {
        return new ChatId("telegram", test + "-" + post.number() + "-" + number);
    }
}
