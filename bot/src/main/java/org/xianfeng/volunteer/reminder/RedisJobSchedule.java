package org.xianfeng.volunteer.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.store.Script;
import org.xianfeng.store.stream.ShardedStream;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/** The schedule as sorted sets by time, with a mark for each job that was taken and a stream of those to run. */
@Component
final class RedisJobSchedule implements JobSchedule {

    static final ShardedStream STREAM = new ShardedStream("volunteer-dues", SHARDS, shard -> tag(shard) + "stream");

    private static final Script PLAN = Script.load(RedisJobSchedule.class, "plan.lua");
    private static final Script TAKE = Script.load(RedisJobSchedule.class, "take.lua");

    /** Longer than a shift can lie ahead, so that a clock that is set back a year finds the mark. */
    private static final String MARK_KEPT = Long.toString(Duration.ofDays(400).toSeconds());

    private static final int MOST_AT_ONCE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RedisJobSchedule.class);

    private final UnifiedJedis redis;

    RedisJobSchedule(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public void plan(ScheduledJob due, Instant at) {
        int shard = shard(due);
        PLAN.run(redis, List.of(times(shard), mark(shard, due)),
                List.of(due.toString(), Long.toString(at.toEpochMilli())));
    }

    @Override
    public List<ScheduledJob> due(int shard, Instant now) {
        return redis.zrange(times(shard), ZRangeParams
                .zrangeByScoreParams(Double.NEGATIVE_INFINITY, (double) now.toEpochMilli()).limit(0, MOST_AT_ONCE))
                .stream().flatMap(text -> read(shard, text).stream()).toList();
    }

    /** What cannot be read is struck out, or it would keep the place of another. */
    private Optional<ScheduledJob> read(int shard, String text) {
        Optional<ScheduledJob> due = ScheduledJob.parse(text);
        if (due.isEmpty()) {
            LOG.error("A job that cannot be read was struck out: {}", text);
            redis.zrem(times(shard), text);
        }
        return due;
    }

    @Override
    public void take(ScheduledJob due) {
        int shard = shard(due);
        TAKE.run(redis, List.of(times(shard), mark(shard, due), STREAM.key().apply(shard)),
                List.of(due.toString(), MARK_KEPT, due.shift().toString()));
    }

    @Override
    public void drop(ScheduledJob due) {
        redis.zrem(times(shard(due)), due.toString());
    }

    private static int shard(ScheduledJob due) {
        return due.shift().activity().number() % SHARDS;
    }

    static String times(int shard) {
        return tag(shard) + "times";
    }

    private static String mark(int shard, ScheduledJob due) {
        return tag(shard) + "taken:" + due;
    }

    private static String tag(int shard) {
        return "{agenda" + shard + "}:";
    }
}
