package org.xianfeng.store.stream;

import java.time.Clock;
import java.util.function.Function;

import org.xianfeng.store.Loops;
import org.xianfeng.store.Outage;
import redis.clients.jedis.UnifiedJedis;

/**
 * What is to be done with the entries of a stream: the same for all shards of one instance.
 *
 * @param places how many entries of a shard are at hand at once
 */
record StreamWork(UnifiedJedis redis, ShardedStream stream, Function<StreamEntry, String> orderKey,
        StreamWorkers.Handler handler, StreamWorkers.Acknowledgement acknowledgement, Outage outage, Loops loops,
        Clock clock, int places) {

    /** Of each shard, unless somebody has a reason for fewer. */
    static final int PLACES = 64;

    /** What cannot say in which order it belongs stands alone; its handler will say what is wrong with it. */
    String order(StreamEntry entry) {
        try {
            return orderKey.apply(entry);
        } catch (RuntimeException e) {
            return entry.id();
        }
    }
}
