package org.xianfeng.broadcast;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.history.Replay;
import org.xianfeng.store.client.TestCluster;
import redis.clients.jedis.UnifiedJedis;

/** The histories of {@link BroadcastModelTest} on a Redis Cluster, whose broadcasts are on several of its primaries. */
class BroadcastOnClusterTest {

    private static final int HISTORIES = 5;
    private static final int STEPS = 400;

    @TempDir
    static Path folder;

    @Test
    void everyHistoryGoesAsInTheModel() throws Exception {
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        System.out.println("BroadcastOnClusterTest: " + HISTORIES * STEPS + " steps, -Dxianfeng.seed=" + seed);
        try (TestCluster cluster = TestCluster.in(folder); UnifiedJedis redis = cluster.connect()) {
            for (int i = 0; i < HISTORIES; i++) {
                long its = seed + i;
                new Replay<>("-Dxianfeng.seed=" + its, () -> {
                    redis.flushAll();
                    return new BroadcastHistory(redis, true, its);
                }).run(STEPS);
            }
        }
    }
}
