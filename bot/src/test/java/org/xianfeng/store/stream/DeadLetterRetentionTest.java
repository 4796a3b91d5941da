package org.xianfeng.store.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.Loops;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.time.TurnableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What members have written stands in dead letters, so they do not stay for ever. */
class DeadLetterRetentionTest {

    private static final ShardedStream STREAM = new ShardedStream("heard", 2, shard -> "{s" + shard + "}:heard");

    @Test
    void dropsThoseThatNobodyHasLookedAfterForNinetyDays(@TempDir Path folder) {
        TurnableClock clock = new TurnableClock(Instant.parse("2026-11-30T08:00:00Z"));
        Loops loops = new Loops(clock);
        try (TestRedis redis = TestRedis.in(folder)) {
            Streams streams = new Streams(redis.client(), new RedisLeases(redis.client()), loops, clock);
            streams.follow(STREAM, StreamEntry::id, _ -> {
            }, StreamWorkers.Acknowledgement.BY_WORKER);
            DeadLetterQueue letters = new DeadLetterQueue(redis.client(), streams);
            DeadLetterRetention retention = new DeadLetterRetention(letters, clock);
            for (int i = 0; i < 3; i++) {
                for (int shard = 0; shard < 2; shard++) {
                    redis.client().lpush(STREAM.deadLetters(shard), DeadLetter.of(shard + "-" + i, clock.instant(),
                            Map.of("text", "我住三号楼"), new IllegalStateException("broken")).toJson());
                }
                clock.advance(Duration.ofDays(1));
            }
            retention.run(loops.add("test", Duration.ofMinutes(1)));
            assertThat(letters.size()).isEqualTo(6);

            clock.advance(DeadLetterRetention.KEPT.minusDays(2).plusSeconds(1));
            retention.run(loops.add("test", Duration.ofMinutes(1)));
            assertThat(letters.newest(9)).extracting(DeadLetter::reference).containsExactlyInAnyOrder("0-2", "1-2");

            clock.advance(DeadLetterRetention.KEPT);
            retention.run(loops.add("test", Duration.ofMinutes(1)));
            assertThat(letters.size()).isZero();
            assertThat(List.copyOf(redis.client().keys("*dead"))).isEmpty();
        }
    }
}
