package org.xianfeng.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers.Acknowledgement;
import org.xianfeng.store.stream.Streams;
import redis.clients.jedis.StreamEntryID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** In which order those who work stop. */
class StreamsTest {

    private static final ShardedStream HEARD = new ShardedStream("heard", 2, shard -> "{h" + shard + "}:heard");
    private static final ShardedStream SENT = new ShardedStream("sent", 2, shard -> "{s" + shard + "}:sent");

    @Test
    @Timeout(60)
    void sendsWhatAFollowerWritesWhileItStops(@TempDir Path folder) throws InterruptedException {
        Loops loops = new Loops(Clock.systemUTC());
        CountDownLatch atHand = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        try (TestRedis redis = TestRedis.in(folder)) {
            Streams streams = new Streams(redis.client(), new RedisLeases(redis.client()),
                    loops, Clock.systemUTC());
            streams.send(streams.workers(SENT, StreamEntry::id, _ -> sent.countDown(), Acknowledgement.BY_WORKER,
                    new Outage("sent"), 1));
            streams.follow(HEARD, StreamEntry::id, _ -> {
                atHand.countDown();
                await().until(() -> loops.all().stream().noneMatch(loop -> loop.name().equals("heard-keeper")));
                redis.client().xadd(SENT.key().apply(1), StreamEntryID.NEW_ENTRY, Map.of("what", "news"));
            }, Acknowledgement.BY_WORKER);
            streams.start();
            redis.client().xadd(HEARD.key().apply(0), StreamEntryID.NEW_ENTRY, Map.of("what", "event"));
            atHand.await();
            streams.stop();
            assertThat(sent.getCount()).isZero();
        }
    }
}
