package org.xianfeng.volunteer.attendance;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.AnActivity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.roster.Seating;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;

/** Many check-ins of one member at once: with the script, and with what everybody writes first. */
class RegisterRushTest {

    private static final int TIMES = 200;
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ChatId MEMBER = new ChatId("telegram", "7");

    @TempDir
    Path folder;

    private TestRedis redis;
    private Activity activity;
    private ShiftId shift;
    private Register register;

    @BeforeEach
    void openAShift() {
        redis = TestRedis.in(folder);
        TurnableClock clock = new TurnableClock(NOW);
        Seating seating = new Seating(redis.client(), clock);
        activity = seating.add(AnActivity.numbered(1, NOW).starting(NOW.plus(Duration.ofMinutes(10))).build());
        seating.seat(new PostId(activity.id(), 1), MEMBER);
        shift = activity.id(activity.shifts().getFirst());
        register = new RedisRegister(redis.client(), SomeSettings.ATTENDANCE, clock, ZONE);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void beginsOneStayHoweverOftenItIsTapped() {
        rush(time -> register.checkIn("in-" + time, activity, shift, MEMBER, MEMBER));

        assertThat(register.of(shift, MEMBER).stays()).hasSize(1);
        assertThat(register.came(shift)).isEqualTo(1);
    }

    @Test
    void answersTheSameRequestAsBefore() {
        register.checkIn("in", activity, shift, MEMBER, MEMBER);
        register.checkOut("out", activity, shift, MEMBER, MEMBER);
        register.checkIn("in", activity, shift, MEMBER, MEMBER);

        assertThat(register.of(shift, MEMBER).stays()).hasSize(1);
        assertThat(register.of(shift, MEMBER).isThere()).isFalse();
    }

    /** The negative control: a new request id each time begins a stay anew, which the request ids protect from. */
    @Test
    void withoutRequestIdsARepeatedCheckInCountsTwice() {
        register.checkIn("in", activity, shift, MEMBER, MEMBER);
        register.checkOut("out", activity, shift, MEMBER, MEMBER);
        register.checkIn("in once more", activity, shift, MEMBER, MEMBER);

        assertThat(register.of(shift, MEMBER).stays()).hasSize(2);
    }

    /** The negative control: read, then write, begins several. */
    @Test
    void readThenWriteBeginsSeveralStays() {
        UnifiedJedis client = redis.client();
        CountDownLatch toRead = new CountDownLatch(TIMES);
        rush(_ -> {
            boolean none = client.llen("stays") == 0;
            toRead.countDown();
            await(toRead);
            if (none) {
                client.rpush("stays", "in");
            }
        });

        assertThat(client.llen("stays")).isGreaterThan(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this test", e);
        }
    }

    private static void rush(IntConsumer each) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, TIMES).forEach(time -> threads.execute(() -> each.accept(time)));
        }
    }
}
