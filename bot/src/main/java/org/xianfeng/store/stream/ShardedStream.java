package org.xianfeng.store.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.xianfeng.store.Script;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamPendingEntry;

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

    /** How many dead letters a shard keeps, the newest: all of them are in the log too. */
    public static final int MOST_DEAD_LETTERS = 10_000;

    /** One at a time reads a shard, under a lease, so the consumer needs no name of its own. */
    private static final String CONSUMER = "worker";

    private static final Script ACKNOWLEDGE = Script.load(ShardedStream.class, "stream-acknowledge.lua");
    private static final Script BURY = Script.load(ShardedStream.class, "stream-bury.lua");

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

    /** Puts an entry aside for the operator, unless somebody else has dealt with it. */
    void bury(UnifiedJedis redis, StreamEntry entry, DeadLetter letter) {
        BURY.run(redis, List.of(key.apply(entry.shard()), deadLetters(entry.shard())),
                List.of(GROUP, entry.id(), letter.toJson(), Integer.toString(MOST_DEAD_LETTERS)));
    }

    /** Where the dead letters of this shard are, and of all other streams of the same hash tag. */
    public String deadLetters(int shard) {
        String stream = key.apply(shard);
        return stream.substring(0, stream.indexOf('}') + 1) + ":dead";
    }

    /** Those that were given out after this id but never acknowledged, oldest first, and how often they were. */
    Map<String, Long> pending(UnifiedJedis redis, int shard, String after, int most) {
        Map<String, Long> pending = new LinkedHashMap<>();
        redis.xpending(key.apply(shard), GROUP, XPendingParams.xPendingParams("(" + after, "+", most))
                .forEach(entry -> pending.put(entry.getID().toString(), entry.getDeliveredTimes()));
        return pending;
    }

    /** Has these count as given out no more often than they were tried. */
    void restoreTries(UnifiedJedis redis, int shard, List<AtHand> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(AtHand::tries, Collectors.mapping(AtHand::id, Collectors.toList())))
                .forEach((tries, ids) -> redis.xclaimJustId(key.apply(shard), GROUP, CONSUMER, 0,
                        XClaimParams.xClaimParams().retryCount(tries),
                        ids.stream().map(StreamEntryID::new).toArray(StreamEntryID[]::new)));
    }

    /** How often this one was given out. */
    long deliveries(UnifiedJedis redis, int shard, String entry) {
        return redis.xpending(key.apply(shard), GROUP, XPendingParams.xPendingParams(entry, entry, 1)).stream()
                .mapToLong(StreamPendingEntry::getDeliveredTimes).sum();
    }

    /** Gives these out once more; those that are not in the stream any more are dealt with. */
    List<StreamEntry> claim(UnifiedJedis redis, int shard, List<String> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<StreamEntry> claimed = redis.xclaim(key.apply(shard), GROUP, CONSUMER, 0, XClaimParams.xClaimParams(),
                entries.stream().map(StreamEntryID::new).toArray(StreamEntryID[]::new)).stream()
                .filter(Objects::nonNull).map(entry -> entry(shard, entry)).toList();
        if (claimed.size() < entries.size()) {
            List<String> gone = new ArrayList<>(entries);
            gone.removeAll(claimed.stream().map(StreamEntry::id).toList());
            acknowledge(redis, shard, gone);
        }
        return claimed;
    }

    /** The next ones; waits for the first, at most this long. */
    List<StreamEntry> next(UnifiedJedis redis, int shard, int most, int waitMillis) {
        var answer = redis.xreadGroup(GROUP, CONSUMER, new XReadGroupParams().count(most).block(waitMillis),
                Map.of(key.apply(shard), StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        return answer == null || answer.isEmpty()
                ? List.of()
                : answer.getFirst().getValue().stream().map(entry -> entry(shard, entry)).toList();
    }

    private static StreamEntry entry(int shard, redis.clients.jedis.resps.StreamEntry read) {
        Map<String, String> fields = read.getFields();
        return new StreamEntry(shard, read.getID().toString(), fields == null ? Map.of() : fields);
    }
}
