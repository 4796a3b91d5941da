package org.xianfeng.store.client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.Leases;
import org.xianfeng.store.Loops;
import org.xianfeng.store.RedisLeases;
import org.xianfeng.store.Script;
import org.xianfeng.store.embedded.RedisProgram;
import org.xianfeng.store.embedded.RedisVersion;
import org.xianfeng.store.embedded.TestRedis;
import org.xianfeng.store.stream.ShardedStream;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What features rely on, on a Redis Cluster. */
class ClusterTest {

    @TempDir
    static Path folder;

    private static TestCluster cluster;

    @BeforeAll
    static void startCluster() throws Exception {
        cluster = TestCluster.in(folder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @Test
    void isAcceptedByTheService() {
        try (RedisConnection connection = RedisConnection.open(TestRedis.settings(cluster.uri(), folder))) {
            assertThat(connection.server().embedded()).isFalse();
            assertThat(RedisVersion.parse(connection.server().version()).isAtLeast(RedisProgram.OLDEST)).isTrue();
        }
    }

    @Test
    void streamsAreWorkedOffInEveryShardOnce() {
        ShardedStream stream = new ShardedStream("cluster-test", 8, shard -> "{c" + shard + "}:stream");
        Set<String> handled = ConcurrentHashMap.newKeySet();
        try (UnifiedJedis redis = cluster.connect();
                StreamWorkers workers = new Streams(redis, new RedisLeases(redis), new Loops(Clock.systemUTC()),
                        Clock.systemUTC()).workers(stream, entry -> entry.field("what"),
                                entry -> handled.add(entry.field("what")),
                                StreamWorkers.Acknowledgement.BY_WORKER)) {
            workers.start();
            for (int shard = 0; shard < stream.shards(); shard++) {
                redis.xadd(stream.key().apply(shard), StreamEntryID.NEW_ENTRY, Map.of("what", "entry " + shard));
            }
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(handled).hasSize(8));
        }
    }

    @Test
    void aLeaseIsHeldByOne() {
        try (UnifiedJedis redis = cluster.connect()) {
            Leases leases = new RedisLeases(redis);
            Leases.Lease lease = leases.tryAcquire("cluster-lease", Duration.ofMinutes(1)).orElseThrow();

            assertThat(leases.tryAcquire("cluster-lease", Duration.ofMinutes(1))).isEmpty();
            assertThat(lease.renew()).isTrue();
            lease.close();
            assertThat(leases.tryAcquire("cluster-lease", Duration.ofMinutes(1))).isPresent();
        }
    }

    @Test
    void scriptsRunWhereTheirKeysAre() {
        Script script = Script.load(Script.class, "lease-acquire.lua");
        try (UnifiedJedis redis = cluster.connect()) {
            for (int i = 0; i < 50; i++) {
                assertThat(script.run(redis, List.of("{s" + i + "}:a", "{s" + i + "}:b"), List.of("1000")))
                        .isEqualTo(1L);
            }
        }
    }
}
