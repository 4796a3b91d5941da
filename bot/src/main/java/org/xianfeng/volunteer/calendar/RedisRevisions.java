package org.xianfeng.volunteer.calendar;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.event.RosterListener;
import redis.clients.jedis.UnifiedJedis;

/** Counts the changes that the roster tells of, in one hash; one that is told twice is counted twice, which is fine. */
@Component
final class RedisRevisions implements Revisions, RosterListener {

    private static final String KEY = "volunteer:calendar:revisions";
    private static final Set<String> CHANGES = Set.of("moved", "rescheduled", "relocated");

    private final UnifiedJedis redis;

    RedisRevisions(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public void on(StreamEntry event) {
        if (CHANGES.contains(event.field("type"))) {
            redis.hincrBy(KEY, event.field("activity"), 1);
        }
    }

    @Override
    public int of(ActivityId activity) {
        String revision = redis.hget(KEY, activity.toString());
        return revision == null ? 0 : Integer.parseInt(revision);
    }
}
