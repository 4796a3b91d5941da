package org.xianfeng.store.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.xianfeng.store.Script;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XReadGroupParams;

/**
 * A stream in several shards, read by one consumer group. An entry stays until it is acknowledged; then it is deleted.
 *
 * @param name what it is for, as in its leases and in the log
 * @param shards how many; what is written to which is the writers' choice
 * @param key the Redis key of a shard
 */
public record ShardedStream(String name, int shards, IntFunction<String> key) {

    /** The one consumer group of every such stream. */
    public static final String GROUP = "workers";

    /** One at a time reads a shard, under a lease, so the consumer needs no name of its own. */
    private static final String CONSUMER = "worker";

    private static final Script ACKNOWLEDGE = Script.load(ShardedStream.class, "stream-acknowledge.lua");

    /** The shard for this text; the same text always goes to the same shard. */
    public int shardOf(String text) {
        return Math.floorMod(text.hashCode(), shards);
    }

    /** Says that these are dealt with; they will not be seen again. */
    void acknowledge(UnifiedJedis redis, int shard, List<String> entries) {
        List<String> arguments = new ArrayList<>(List.of(GROUP));
        arguments.addAll(entries);
        ACKNOWLEDGE.run(redis, List.of(key.apply(shard)), arguments);
    }

    void createGroup(UnifiedJedis redis, int shard) {
        try {
            redis.xgroupCreate(key.apply(shard), GROUP, new StreamEntryID(0, 0), true);
        } catch (JedisDataException e) {
            if (!String.valueOf(e.getMessage()).startsWith("BUSYGROUP")) {
                throw e;
            }
        }
    }

    /** Those that were given out after this id but never acknowledged, oldest first. */
    List<StreamEntry> unacknowledged(UnifiedJedis redis, int shard, String after, int most) {
        return read(redis, shard, new StreamEntryID(after), new XReadGroupParams().count(most));
    }

    /** The next ones; waits for the first, at most this long. */
    List<StreamEntry> next(UnifiedJedis redis, int shard, int most, int waitMillis) {
        return read(redis, shard, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY,
                new XReadGroupParams().count(most).block(waitMillis));
    }

    private List<StreamEntry> read(UnifiedJedis redis, int shard, StreamEntryID from, XReadGroupParams how) {
        var answer = redis.xreadGroup(GROUP, CONSUMER, how, Map.of(key.apply(shard), from));
        if (answer == null || answer.isEmpty()) {
            return List.of();
        }
        return answer.getFirst().getValue().stream()
                .map(entry -> new StreamEntry(shard, entry.getID().toString(), entry.getFields())).toList();
    }
}
