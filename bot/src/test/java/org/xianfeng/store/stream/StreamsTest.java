package org.xianfeng.store.stream;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Outage;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.StreamWorkers.Acknowledgement;
import redis.clients.jedis.StreamEntryID;

import static org.assertj.core.api.Assertions.assertThat;

/** In which order those who work stop. */
class StreamsTest {

    private static final ShardedStream HEARD = new ShardedStream("heard", 2, shard -> "{h" + shard + "}:heard");
    private static final ShardedStream SENT = new ShardedStream("sent", 2, shard -> "{s" + shard + "}:sent");

    @Test
    @Timeout(60)
    void sendsWhatAFollowerWritesWhileItStops(@TempDir Path folder) throws InterruptedException {
        CountDownLatch atHand = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        try (TestRedis redis = TestRedis.in(folder)) {
            Streams streams = new Streams(redis.client(), new RedisLeases(redis.client()),
                    new Loops(Clock.systemUTC()), Clock.systemUTC());
            streams.send(streams.workers(SENT, StreamEntry::id, _ -> sent.countDown(), Acknowledgement.BY_WORKER,
                    new Outage("sent"), 1));
            streams.follow(HEARD, StreamEntry::id, _ -> {
                atHand.countDown();
                stopping.await();
                redis.client().xadd(SENT.key().apply(1), StreamEntryID.NEW_ENTRY, Map.of("what", "news"));
            }, Acknowledgement.BY_WORKER);
            streams.start();
            redis.client().xadd(HEARD.key().apply(0), StreamEntryID.NEW_ENTRY, Map.of("what", "event"));
            atHand.await();
            Thread stop = Thread.ofVirtual().start(streams::stop);
            stopping.countDown();
            stop.join();
            assertThat(sent.getCount()).isZero();
        }
    }
}
