package org.xianfeng.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Pace;
import org.xianfeng.chat.messaging.Pace.Permit;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PaceTest {

    private static final DeliverySettings SETTINGS = new DeliverySettings(25, Duration.ofSeconds(1), 5, 20);
    private static final DeliverySettings SLOW = new DeliverySettings(1, Duration.ofSeconds(1), 5, 20);
    private static final Duration HOURS = Duration.ofSeconds(10_072);

    @TempDir
    Path folder;

    private final PaperMessenger messenger = new PaperMessenger().paced();
    private final ChatId zhang = PaperMessenger.chat("42");
    private final ChatId group = PaperMessenger.chat("-42");
    private TestRedis redis;
    private Pace pace;

    @BeforeEach
    void start() {
        redis = TestRedis.in(folder);
        pace = pace(SETTINGS);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    private Pace pace(DeliverySettings settings) {
        return new RedisPace(redis.connect(), settings, List.of(messenger, new PaperMessenger("other")));
    }

    @Test
    void grantsAllOfAMessengerThatDoesNotLimit() {
        ChatId elsewhere = new ChatId("other", "1");
        assertThat(IntStream.range(0, 100).mapToObj(_ -> pace.take(Lane.BULK, elsewhere)))
                .containsOnly(new Permit.Granted());
    }

    /** From above exactly; from below with room for a machine that is busy with other things. */
    @Test
    void lendsTheBulkLaneItsRateForAllInstancesTogether() {
        int rate = 200;
        DeliverySettings fast = new DeliverySettings(rate, Duration.ofSeconds(1), 5, 20);
        List<Pace> instances = IntStream.range(0, 4).mapToObj(_ -> pace(fast)).toList();
        instances.forEach(instance -> instance.take(Lane.BULK, zhang));
        AtomicInteger granted = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(2).toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            instances.forEach(instance -> threads.execute(() -> {
                while (System.nanoTime() < end) {
                    switch (instance.take(Lane.BULK, PaperMessenger.chat("c" + System.nanoTime()))) {
                        case Permit.Granted _ -> granted.incrementAndGet();
                        case Permit.LaneHeld(Duration left) -> LockSupport.parkNanos(left.toNanos());
                        case Permit.ChatHeld(Duration left) -> throw new AssertionError("held for " + left);
                    }
                }
            }));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(granted.get()).isBetween(rate / 2, (int) (seconds * rate) + rate / 20 + 1);
    }

    @Test
    void letsBulkWaitAsALaneAndRepliesNot() {
        Pace slow = pace(SLOW);
        assertThat(slow.take(Lane.BULK, PaperMessenger.chat("7"))).isEqualTo(new Permit.Granted());
        assertThat(slow.take(Lane.BULK, zhang)).isInstanceOfSatisfying(Permit.LaneHeld.class,
                held -> assertThat(held.left()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1)));
        assertThat(slow.take(Lane.REPLY, zhang)).isEqualTo(new Permit.Granted());
    }

    @Test
    void letsRepliesToAChatComeInABurstAndNewsNot() {
        IntStream.range(0, 5).forEach(_ -> assertThat(pace.take(Lane.REPLY, zhang)).isEqualTo(new Permit.Granted()));
        assertThat(pace.take(Lane.REPLY, zhang)).isInstanceOfSatisfying(Permit.ChatHeld.class,
                held -> assertThat(held.left()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1)));
        assertThat(pace.take(Lane.BULK, zhang)).isInstanceOfSatisfying(Permit.ChatHeld.class,
                held -> assertThat(held.left()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5)));
        assertThat(pace.take(Lane.REPLY, PaperMessenger.chat("7"))).isEqualTo(new Permit.Granted());
    }

    @Test
    void givesAGroupNoMoreThanItsShareOfAnyMinute() {
        DeliverySettings.Bucket bucket = SETTINGS.group();
        assertThat(bucket.burst() + Duration.ofMinutes(1).toMillis() * 1000 / bucket.intervalMicros()).isEqualTo(20);
        IntStream.range(0, 5).forEach(_ -> assertThat(pace.take(Lane.REPLY, group)).isEqualTo(new Permit.Granted()));
        assertThat(pace.take(Lane.REPLY, group)).isInstanceOfSatisfying(Permit.ChatHeld.class,
                held -> assertThat(held.left()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4)));
    }

    @Test
    void pausesAChatOfWhichAReplyIsRefusedAndNoOther() {
        assertThat(pace.refused(Lane.REPLY, zhang, HOURS)).isZero();
        assertHeldForHours(pace.take(Lane.REPLY, zhang));
        assertHeldForHours(pace.take(Lane.BULK, zhang));
        assertThat(pace.take(Lane.REPLY, PaperMessenger.chat("7"))).isEqualTo(new Permit.Granted());
        assertThat(pace.take(Lane.BULK, PaperMessenger.chat("8"))).isEqualTo(new Permit.Granted());
    }

    @Test
    void remembersAPauseOfHoursWhenRedisIsKilled() {
        pace.pauseChat(zhang, HOURS);
        redis.kill();
        await().ignoreExceptions().until(() -> redis.client().ping().equals("PONG"));
        assertHeldForHours(pace(SETTINGS).take(Lane.REPLY, zhang));
        assertThat(pace(SETTINGS).pauses("paper").chats()).isEqualTo(1);
        assertThat(pace(SETTINGS).pauses("paper").longest()).isBetween(HOURS.minusSeconds(30), HOURS);
    }

    private static void assertHeldForHours(Permit permit) {
        assertThat(permit).isInstanceOfSatisfying(Permit.ChatHeld.class,
                held -> assertThat(held.left()).isBetween(HOURS.minusSeconds(30), HOURS));
    }

    @Test
    void pausesTheBulkLaneExactlyWhenSeveralChatsAreRefusedAtOnce() {
        assertThat(pace.refused(Lane.REPLY, PaperMessenger.chat("1"), Duration.ofSeconds(50))).isZero();
        assertThat(pace.refused(Lane.REPLY, PaperMessenger.chat("1"), Duration.ofSeconds(50))).isZero();
        assertThat(pace.refused(Lane.REPLY, PaperMessenger.chat("2"), Duration.ofSeconds(50))).isZero();
        assertThat(pace.refused(Lane.REPLY, PaperMessenger.chat("3"), HOURS)).isEqualTo(Duration.ofSeconds(50));
        assertThat(pace.take(Lane.BULK, PaperMessenger.chat("4"))).isInstanceOf(Permit.LaneHeld.class);
        assertThat(pace.take(Lane.REPLY, PaperMessenger.chat("4"))).isEqualTo(new Permit.Granted());
        assertThat(pace.pauses("paper").bulk()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(50));
        assertThat(pace.pauses("paper").chats()).isEqualTo(3);
    }

    @Test
    void pausesTheBulkLaneForABulkMessageButNotForHoursForOneChat() {
        assertThat(pace.refused(Lane.BULK, zhang, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(pace.refused(Lane.BULK, PaperMessenger.chat("7"), HOURS)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.refused(Lane.BULK, PaperMessenger.chat("7"), Duration.ofSeconds(1))).as("paused already")
                .isZero();
        assertHeldForHours(pace.take(Lane.REPLY, PaperMessenger.chat("7")));
    }

    @Test
    void holdsBothLanesOfAMessengerThatIsAway() {
        pace.pauseAll("paper", Duration.ofSeconds(5));
        pace.pauseAll("paper", Duration.ofSeconds(1));
        assertThat(pace.take(Lane.REPLY, zhang)).isInstanceOf(Permit.LaneHeld.class);
        assertThat(pace.take(Lane.BULK, zhang)).isInstanceOf(Permit.LaneHeld.class);
        assertThat(pace.pauses("paper").all()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
        assertThat(pace.take(Lane.REPLY, new ChatId("other", "1"))).isEqualTo(new Permit.Granted());
    }

    /** Else nobody would get anything until the clock is where it had been. */
    @Test
    void forgetsBucketsThatAClockSetBackHasLeftInTheFuture() {
        String inAnHour = Long.toString((System.currentTimeMillis() + 3_600_000) * 1000);
        redis.client().set("{pace:paper}:bulk", inAnHour);
        redis.client().set("{pace:paper}:chat:42", inAnHour);
        assertThat(pace.take(Lane.REPLY, zhang)).isInstanceOfSatisfying(Permit.ChatHeld.class,
                held -> assertThat(held.left()).isLessThanOrEqualTo(Duration.ofSeconds(1)));
        assertThat(pace(SLOW).take(Lane.BULK, PaperMessenger.chat("7"))).isInstanceOfSatisfying(Permit.LaneHeld.class,
                held -> assertThat(held.left()).isLessThanOrEqualTo(Duration.ofSeconds(1)));
    }
}
