package org.xianfeng.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;
import org.xianfeng.time.TurnableClock;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamGroupInfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What health says of the streams; {@link TickerTest} has what it says of timers. */
class LoopsHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ShardedStream STREAM = new ShardedStream("health", 2, shard -> "{y" + shard + "}:stream");

    @TempDir
    Path folder;

    private final TurnableClock clock = new TurnableClock(NOW);
    private final Loops loops = new Loops(clock);
    private final LoopsHealthIndicator health = new LoopsHealthIndicator(loops);
    private TestRedis redis;

    @BeforeEach
    void start() {
        redis = TestRedis.in(folder);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    @Test
    void saysWhichShardStandsStillAndSinceWhen() {
        CountDownLatch go = new CountDownLatch(1);
        IntStream.range(0, 200).forEach(i -> redis.client().xadd(STREAM.key().apply(1), StreamEntryID.NEW_ENTRY,
                Map.of("key", Integer.toString(i))));
        try (StreamWorkers workers = workers(redis.leases(), _ -> go.await())) {
            workers.start();
            await().until(() -> loops.all().size() == 3);
            // those at hand, and as many that were read behind them, for which there is no place
            await().until(() -> pending() == 2 * 64);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            clock.advance(Duration.ofMinutes(5));
            await().untilAsserted(() -> assertThat(failing()).contains("health-1", "since=" + NOW, "stands still")
                    .doesNotContain("health-0", "keeper"));
            go.countDown();
            await().until(() -> health.health().getStatus().equals(Status.UP));
        }
        assertThat(loops.all()).as("what has stopped as it should is no trouble").isEmpty();
    }

    private long pending() {
        return redis.client().xinfoGroups(STREAM.key().apply(1)).stream().mapToLong(StreamGroupInfo::getPending).sum();
    }

    @Test
    void saysSinceWhenAStreamGetsNoShardsAndWhy() {
        try (StreamWorkers workers = workers((_, _) -> {
            throw new StackOverflowError("in the leases");
        }, _ -> {})) {
            workers.start();
            await().untilAsserted(() -> assertThat(failing()).contains("health-keeper", "since=" + NOW,
                    "StackOverflowError: in the leases"));
        }
    }

    @Test
    void countsDeadLetters() {
        redis.client().xadd(STREAM.key().apply(0), StreamEntryID.NEW_ENTRY, Map.of("nonsense", "1"));
        try (StreamWorkers workers = workers(redis.leases(), entry -> entry.field("key"))) {
            workers.start();
            await().untilAsserted(() -> assertThat(health.health().getDetails().get("deadLetters"))
                    .isEqualTo(Map.of("health", 1L)));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private StreamWorkers workers(Leases leases, StreamWorkers.Handler handler) {
        return new Streams(redis.client(), leases, loops, clock).workers(STREAM, entry -> entry.field("key"), handler,
                StreamWorkers.Acknowledgement.BY_WORKER);
    }

    private String failing() {
        return String.valueOf(health.health().getDetails().get("failing"));
    }
}
