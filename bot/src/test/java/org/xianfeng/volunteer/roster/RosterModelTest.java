package org.xianfeng.volunteer.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.RedisClient;

/** Random histories against the plain Java model; the seed is in every failure and on the console. */
class RosterModelTest {

    private static final int SIDE_BY_SIDE = 4;
    private static final int HISTORIES = 105;
    private static final int STEPS = 240;

    @TempDir
    static Path folder;

    @Test
    void everyHistoryGoesAsInTheModel() throws Exception {
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        System.out.println("RosterModelTest: " + SIDE_BY_SIDE * HISTORIES * STEPS + " steps, -Dxianfeng.seed=" + seed);
        try (TestRedis redis = TestRedis.in(folder);
                RedisClient client = RedisClient.create(redis.uri());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // what a crash leaves is not the subject here, and a test need not wait for the disk
            redis.set("appendfsync", "no");
            List<Future<?>> running = new ArrayList<>();
            for (int shard = 0; shard < SIDE_BY_SIDE; shard++) {
                int mine = shard;
                running.add(threads.submit(() -> histories(client, mine, seed)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private static void histories(RedisClient redis, int shard, long seed) {
        for (int history = 0; history < HISTORIES; history++) {
            new RosterHistory(redis, shard, history, seed).run(STEPS);
        }
    }
}
