package org.xianfeng.volunteer.checkin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.activity.VolunteerKeys;
import redis.clients.jedis.UnifiedJedis;

/** How often a shift's link was replaced, beside the activity. */
@Component
final class RedisLinkNumbers {

    private final UnifiedJedis redis;

    RedisLinkNumbers(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** 0 for the first link. */
    long of(ShiftId shift) {
        @Nullable
        String number = redis.hget(VolunteerKeys.activity(shift.activity()), field(shift));
        return number == null ? 0 : Long.parseLong(number);
    }

    void increase(ShiftId shift) {
        redis.hincrBy(VolunteerKeys.activity(shift.activity()), field(shift), 1);
    }

    private static String field(ShiftId shift) {
        return "s" + shift.number() + ".link";
    }
}
