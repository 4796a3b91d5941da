package org.xianfeng.volunteer.personal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.roster.Seating;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** Night after night: what single people have done and said goes when its time is over. */
class RetentionTest {

    /** Half past two at night where the service is. */
    private static final Instant NIGHT = Instant.parse("2026-11-22T18:30:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String MEMBER = "telegram:7";

    @TempDir
    static Path folder;

    private static TestRedis server;
    private static UnifiedJedis redis;

    private final TurnableClock clock = new TurnableClock(NIGHT);
    private final LoopState loop = new Loops(clock).add("test", Duration.ofMinutes(1));
    private Seating seating;
    private RedisRetention retention;
    private Activity activity;
    private String times;
    private String scores;
    private String comments;

    @BeforeAll
    static void startRedis() {
        server = TestRedis.in(folder);
        redis = server.client();
    }

    @AfterAll
    static void stopRedis() {
        server.close();
    }

    @BeforeEach
    void anActivityAndWhatIsKnownOfIt() {
        redis.flushAll();
        seating = new Seating(redis, clock);
        retention = retention();
        activity = seating.add(AnActivity.numbered(seating.activities().nextId().number(), NIGHT)
                .starting(NIGHT.plus(Duration.ofHours(10))).with(3).build());
        times = "volunteer:sign-up-times:" + new PostId(activity.id(), 1);
        scores = "volunteer:feedback:" + new ShiftId(activity.id(), 1) + ":scores";
        comments = "volunteer:feedback:" + new ShiftId(activity.id(), 1) + ":comments";
        redis.hset(times, MEMBER, "1");
        redis.hset(scores, MEMBER, "5");
        redis.hset(comments, MEMBER, "挺热闹");
    }

    private RedisRetention retention() {
        return new RedisRetention(redis, seating.activities(), new RetentionSettings(Duration.ofDays(366), 3), clock,
                ZONE);
    }

    @Test
    void keepsWhoSignedUpWhenAndWhatTheySaidForAYearAndADayAfterTheEnd() {
        clock.turnTo(activity.end().plus(Duration.ofDays(366)));
        retention.run(loop);
        assertThat(redis.exists(times, scores, comments)).as("on the very day").isEqualTo(3);

        clock.advance(Duration.ofDays(1));
        retention.run(loop);
        assertThat(redis.exists(times)).isFalse();
        assertThat(redis.exists(comments)).isFalse();
        assertThat(redis.hgetAll(scores)).as("figures stay").containsEntry(MEMBER, "5");
        assertThat(seating.activities().find(activity.id())).as("the activity stays").isPresent();
    }

    @Test
    void removesTheRestThoughAnActivityCannotBeRead() {
        redis.hset(VolunteerKeys.activity(seating.activities().nextId()), "title", "没有别的");
        Activity later = seating.add(AnActivity.numbered(seating.activities().nextId().number(), NIGHT)
                .starting(NIGHT.plus(Duration.ofHours(10))).with(3).build());
        String timesOfLater = "volunteer:sign-up-times:" + new PostId(later.id(), 1);
        redis.hset(timesOfLater, MEMBER, "1");
        clock.turnTo(activity.end().plus(Duration.ofDays(367)));
        retention.run(loop);
        assertThat(redis.exists(times, timesOfLater)).isZero();
    }

    @Test
    void removesNothingOfWhatIsYetToComeOrJustOver() {
        clock.turnTo(activity.end().plus(Duration.ofDays(200)));
        retention.run(loop);
        assertThat(redis.exists(times, scores, comments)).isEqualTo(3);
    }

    @Test
    void doesSoOnceANightAtItsHour() {
        clock.turnTo(NIGHT.plus(Duration.ofDays(400)));
        retention.run(loop);
        assertThat(redis.exists(times)).as("at half past two").isTrue();

        clock.advance(Duration.ofMinutes(30));
        retention.run(loop);
        assertThat(redis.exists(times)).as("at three").isFalse();

        redis.hset(times, MEMBER, "1");
        clock.advance(Duration.ofMinutes(10));
        retention.run(loop);
        assertThat(redis.exists(times)).as("once a night").isTrue();

        clock.advance(Duration.ofDays(1));
        retention.run(loop);
        assertThat(redis.exists(times)).as("the next night").isFalse();
    }

    @Test
    void makesUpForANightInWhichTheServiceWasNotRunning() {
        clock.turnTo(NIGHT.plus(Duration.ofDays(400)).plus(Duration.ofHours(12)));
        retention.run(loop);
        assertThat(redis.exists(times)).as("a computer that is off at night").isFalse();
    }
}
