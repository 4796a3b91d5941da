package org.xianfeng.volunteer.attendance;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.ActivityId;
import org.xianfeng.volunteer.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;

/** Where activities take place, as points; an activity without one has no check-in by location. */
@Component
final class RedisSites {

    private static final String FIELD = "site";

    private final UnifiedJedis redis;

    RedisSites(UnifiedJedis redis) {
        this.redis = redis;
    }

    void keep(ActivityId activity, Coordinates site) {
        redis.hset(VolunteerKeys.activity(activity), FIELD, site.latitude() + "," + site.longitude());
    }

    Optional<Coordinates> of(ActivityId activity) {
        return Optional.ofNullable(redis.hget(VolunteerKeys.activity(activity), FIELD)).map(written -> {
            int comma = written.indexOf(',');
            return new Coordinates(Double.parseDouble(written.substring(0, comma)),
                    Double.parseDouble(written.substring(comma + 1)));
        });
    }
}
