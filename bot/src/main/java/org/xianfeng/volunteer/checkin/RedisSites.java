package org.xianfeng.volunteer.checkin;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Inherited;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import org.xianfeng.volunteer.attendance.Coordinates;
import redis.clients.jedis.UnifiedJedis;

/** Keeps the point beside the activity. */
@Component
final class RedisSites implements Sites, Inherited {

    private static final String FIELD = "site";

    private final UnifiedJedis redis;

    RedisSites(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public void keep(ActivityId activity, Coordinates site) {
        redis.hset(VolunteerKeys.activity(activity), FIELD, site.toString());
    }

    @Override
    public Optional<Coordinates> of(ActivityId activity) {
        return Optional.ofNullable(redis.hget(VolunteerKeys.activity(activity), FIELD)).map(Coordinates::parse);
    }

    @Override
    public void copy(ActivityId from, ActivityId to) {
        of(from).ifPresent(site -> keep(to, site));
    }
}
