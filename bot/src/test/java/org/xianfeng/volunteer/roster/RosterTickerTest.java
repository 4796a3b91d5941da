package org.xianfeng.volunteer.roster;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Ticker;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.Eligibility;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.VolunteerKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What time brings, though nobody acts. */
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class RosterTickerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static TestRedis redis;
    private static int tests;

    private final int test = ++tests;
    private final TurnableClock clock = new TurnableClock(NOW);
    private TestVolunteering volunteering;
    private Roster roster;

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.in(folder);
    }

    @BeforeEach
    void connect() {
        volunteering = new TestVolunteering(redis.client(), clock);
        roster = volunteering.roster;
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Test
    void offersExpireOneAfterAnotherWhenTheClockJumps() {
        PostId post = postWithAnOffer();
        try (Ticker _ = ticking(volunteering)) {
            clock.advance(Duration.ofHours(4));

            await().atMost(LONGEST_WAIT).untilAsserted(
                    () -> assertThat(roster.offered(post, 0, 9)).containsExactly(member(2)));
        }
    }

    @Test
    void nothingIsDueTwiceWithTwoInstances() {
        PostId post = postWithAnOffer();
        TestVolunteering other = new TestVolunteering(redis.connect(), clock);
        volunteering.follow();
        clock.advance(Duration.ofHours(4));

        try (Ticker _ = ticking(volunteering); Ticker _ = ticking(other)) {
            await().atMost(LONGEST_WAIT).untilAsserted(
                    () -> assertThat(roster.offered(post, 0, 9)).containsExactly(member(2)));
        }
        assertThat(volunteering.follow()).extracting(event -> event.field("type") + " " + event.field("member"))
                .containsExactly("expired " + member(1), "offered " + member(2));
    }

    @Test
    void anActivityThatCannotBeReadIsMissingFromListsWhichShowTheOthers(CapturedOutput output) {
        ActivityId lacking = postWithAnOffer(test + 2000, 20).activity();
        ActivityId noHash = postWithAnOffer(test + 3000, 30).activity();
        ActivityId good = postWithAnOffer(test + 4000, 40).activity();
        redis.client().hdel(VolunteerKeys.activity(lacking), "title");
        redis.client().del(VolunteerKeys.activity(noHash));
        redis.client().rpush(VolunteerKeys.activity(noHash), "no hash");
        redis.client().set(VolunteerKeys.NUMBERS, Integer.toString(good.number()));
        TestVolunteering other = new TestVolunteering(redis.client(), clock);

        assertThat(other.roster.views(List.of(lacking, noHash, good), member(1)))
                .extracting(view -> view.activity().id()).containsExactly(good);
        assertThat(other.activities.all().map(Activity::id)).contains(good).doesNotContain(lacking, noHash);
        assertThat(output.toString()).containsOnlyOnce("Activity " + lacking + " cannot be read")
                .containsOnlyOnce("Activity " + noHash + " cannot be read");
    }

    @Test
    void anActivityThatCannotBeReadStopsNoOther(CapturedOutput output) {
        PostId broken = postWithAnOffer();
        redis.client().hdel(VolunteerKeys.activity(broken.activity()), "title");
        PostId post = postWithAnOffer(test + 1000, 10);
        clock.advance(Duration.ofHours(4));
        LoopState loop = new Loops(clock).add("test", Duration.ofMinutes(1));
        RosterTicker ticker = new RosterTicker(new TestVolunteering(redis.client(), clock).dueTimes,
                volunteering.holds);

        IntStream.range(0, 3).forEach(_ -> ticker.run(loop));

        assertThat(roster.offered(post, 0, 9)).containsExactly(member(12));
        assertThat(output.toString()).containsOnlyOnce("test: " + broken + " fails");
        assertThat(loop.failingItems()).hasEntrySatisfying(broken.toString(),
                failing -> assertThat(failing.times()).isEqualTo(3));
    }

    @Test
    void aClockThatIsTurnedBackTakesNothingBack() {
        PostId post = postWithAnOffer();
        clock.advance(Duration.ofHours(4));
        volunteering.settle();

        clock.advance(Duration.ofHours(-3));
        volunteering.settle();

        assertThat(roster.offered(post, 0, 9)).containsExactly(member(2));
    }

    @Test
    void aHoldThatACrashLeftBehindIsReleased() {
        PostId post = open();
        Shift shift = volunteering.activities.find(post.activity()).orElseThrow().shifts().getFirst();
        volunteering.holds.take(member(0), post, shift, false);

        volunteering.sweep();
        assertThat(roster.signedUpFor(member(0))).as("it may be under way").containsExactly(post);
        clock.advance(Duration.ofMinutes(2));
        volunteering.sweep();

        assertThat(roster.signedUpFor(member(0))).isEmpty();
    }

    @Test
    void aHoldWhoseConfirmationWasLostStays() {
        PostId post = open();
        roster.signUp("join", member(0), post, false);

        clock.advance(Duration.ofMinutes(2));
        volunteering.sweep();

        assertThat(roster.signedUpFor(member(0))).containsExactly(post);
    }

    @Test
    void aSignUpThatComesAfterItsHoldWasReleasedHasToTakeANewOne() {
        PostId post = open();
        ActivitySnapshot activity = volunteering.transitions.known(post.activity()).orElseThrow();
        Holds.Hold.Taken hold = (Holds.Hold.Taken) volunteering.holds.take(member(0), post,
                activity.activity().shifts().getFirst(), false);
        clock.advance(Duration.ofMinutes(2));
        volunteering.sweep();

        assertThat(volunteering.transitions.tryRun(RedisTransitions.script("sign-up.lua"), activity, "join", member(0),
                activity.posts().getFirst(), Long.toString(hold.generation()), "")).map(RosterAnswer::outcome)
                .contains("lapsed");

        assertThat(roster.signUp("join", member(0), post, false)).isInstanceOf(SignUp.Accepted.class);
        assertThat(roster.signedUpFor(member(0))).containsExactly(post);
    }

    private Ticker ticking(TestVolunteering instance) {
        return Ticker.start(new RosterTicker(instance.dueTimes, instance.holds), new Loops(clock));
    }

    /** One place, taken by nobody any more, offered to the first of three. */
    private PostId postWithAnOffer() {
        return postWithAnOffer(test, 0);
    }

    private PostId postWithAnOffer(int number, int first) {
        PostId post = open(number);
        IntStream.range(first, first + 4).forEach(i -> roster.signUp("join " + i, member(i), post, false));
        roster.withdraw("leave", member(first), post);
        assertThat(roster.offered(post, 0, 9)).containsExactly(member(first + 1));
        return post;
    }

    private PostId open() {
        return open(test);
    }

    private PostId open(int number) {
        Activity activity = AnActivity.numbered(number, NOW).with(1)
                .under(new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO, Rules.Promotion.BY_OFFER,
                        Optional.empty()))
                .build();
        volunteering.activities.add(activity);
        return new PostId(activity.id(), 1);
    }

    private ChatId member(int number) {
        return new ChatId("telegram", test + "-" + number);
    }
}
