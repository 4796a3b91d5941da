package org.xianfeng.store.copy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import redis.clients.jedis.ScanIteration;
import redis.clients.jedis.UnifiedJedis;

/** All keys of a Redis, on whatever servers they are, each once. */
final class Keys {

    private static final int TOGETHER = 500;

    private Keys() {}

    static void each(UnifiedJedis redis, Consumer<List<String>> work) {
        Set<String> known = new HashSet<>();
        ScanIteration all = redis.scanIteration(TOGETHER, "*");
        while (!all.isIterationCompleted()) {
            // a key may be told twice
            List<String> fresh = all.nextBatch().getResult().stream().filter(known::add).toList();
            if (!fresh.isEmpty()) {
                work.accept(fresh);
            }
        }
    }
}
