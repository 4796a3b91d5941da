package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.exceptions.JedisException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is left on a connection when nobody listens on it any more. */
class RedisWakeupsTest {

    private static final int TIMES = 500;
    private static final ConditionFactory SOON = await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));

    private TestRedis redis;

    @BeforeEach
    void start(@TempDir Path folder) {
        redis = TestRedis.in(folder);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    /** With two cores one in two hundred left an answer, when another thread than the listener's unsubscribed. */
    @Test
    void leavesNoAnswerThatSomebodyElseWouldTakeForTheirs() throws InterruptedException {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Queue<String> problems = new ConcurrentLinkedQueue<>();
        List<Thread> others = IntStream.range(0, 4).mapToObj(_ -> Thread.ofPlatform().start(() -> {
            while (goesOn.get()) {
                try {
                    redis.client().get("nothing");
                } catch (JedisException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
        })).toList();
        for (int i = 0; i < TIMES; i++) {
            RedisWakeups wakeups = new RedisWakeups(redis.client(),
                    new SseSubscriptions(RedisChatLogTest.SETTINGS));
            wakeups.start();
            SOON.until(() -> listeners() == 1);
            wakeups.stop();
            SOON.until(() -> listeners() == 0);
        }
        goesOn.set(false);
        for (Thread other : others) {
            other.join();
        }
        assertThat(problems).isEmpty();
    }

    private long listeners() {
        return (long) ((List<?>) redis.client().eval("return redis.call('PUBSUB', 'NUMSUB', ARGV[1])", 0,
                RedisWakeups.CHANNEL)).getLast();
    }
}
