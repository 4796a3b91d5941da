package org.xianfeng.volunteer.roster;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.history.Replay;
import org.xianfeng.store.client.TestCluster;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;

/** The histories of {@link RosterModelTest} on a Redis Cluster, in shards on each of its primaries. */
class RosterOnClusterTest {

    private static final int STEPS = 200;

    @TempDir
    static Path folder;

    @Test
    void everyHistoryGoesAsInTheModel() throws Exception {
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        System.out.println("RosterOnClusterTest: " + VolunteerKeys.SHARDS * STEPS + " steps, -Dxianfeng.seed=" + seed);
        try (TestCluster cluster = TestCluster.in(folder); UnifiedJedis redis = cluster.connect()) {
            for (int shard = 0; shard < VolunteerKeys.SHARDS; shard++) {
                int its = shard;
                new Replay<>("-Dxianfeng.seed=" + seed + ", shard " + shard, () -> {
                    redis.flushAll();
                    return new RosterHistory(redis, its, seed + its);
                }).run(STEPS);
            }
        }
    }
}
