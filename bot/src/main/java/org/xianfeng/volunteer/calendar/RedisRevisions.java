package org.xianfeng.volunteer.calendar;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterListener;
import redis.clients.jedis.UnifiedJedis;

/** Counts the changes that the roster tells of, in one hash; one that is told twice is counted twice, which is fine. */
@Component
final class RedisRevisions implements Revisions, RosterListener {

    private static final String KEY = "volunteer:calendar:revisions";

    private final UnifiedJedis redis;

    RedisRevisions(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public void on(RosterEvent event) {
        switch (event) {
            case RosterEvent.Moved _,RosterEvent.Rescheduled _,RosterEvent.Relocated _,RosterEvent.Reworded _ ->
                redis.hincrBy(KEY, event.activity().toString(), 1);
            case RosterEvent.OfMember _,RosterEvent.Drawn _,RosterEvent.PlacesChanged _,RosterEvent.Attended _,RosterEvent.Granted _ -> {
                // the calendar shows the same
            }
        }
    }

    @Override
    public int of(ActivityId activity) {
        String revision = redis.hget(KEY, activity.toString());
        return revision == null ? 0 : Integer.parseInt(revision);
    }
}
