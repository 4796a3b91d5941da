package org.xianfeng.volunteer.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.watch.Sample;
import redis.clients.jedis.UnifiedJedis;

/** What should have been done about shifts by now, and in how many posts an offer or a draw is open. */
@Component
final class RedisLateSample implements Sample {

    /** What is due is looked for several times in so long. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final UnifiedJedis redis;
    private final Clock clock;

    RedisLateSample(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public void take(Readings readings) {
        double late = clock.instant().minus(LATE).toEpochMilli();
        readings.set("xianfeng.reminders.late", (double) IntStream.range(0, RedisJobSchedule.SHARDS)
                .mapToLong(shard -> redis.zcount(RedisJobSchedule.times(shard), 0, late)).sum());
        readings.set("xianfeng.offers.open", (double) IntStream.range(0, VolunteerKeys.SHARDS)
                .mapToLong(shard -> redis.zcard(VolunteerKeys.due(shard))).sum());
    }
}
