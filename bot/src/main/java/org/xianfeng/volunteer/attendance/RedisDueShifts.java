package org.xianfeng.volunteer.attendance;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.ShiftId;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/** Shifts that are still to be settled, by when. */
@Component
public final class RedisDueShifts {

    private static final String DUE = "attendance:due";

    private final UnifiedJedis redis;

    public RedisDueShifts(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** In place of an earlier time. */
    void note(ShiftId shift, Instant when) {
        redis.zadd(DUE, (double) when.toEpochMilli(), shift.toString());
    }

    /** Those that were to be settled by then, the earliest first. */
    List<ShiftId> due(Instant now, int most) {
        return redis
                .zrange(DUE, ZRangeParams.zrangeByScoreParams(0, (double) now.toEpochMilli()).limit(0, most)).stream()
                .map(written -> ShiftId.parse(written).orElseThrow()).toList();
    }

    void forget(ShiftId shift) {
        redis.zrem(DUE, shift.toString());
    }
}
