package org.xianfeng.volunteer.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.ShiftId;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/** Shifts that are still to be settled, by when. */
@Component
public final class RedisDueShifts {

    private static final String DUE = "attendance:due";

    private static final Logger LOG = LoggerFactory.getLogger(RedisDueShifts.class);

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
                .flatMap(written -> read(written).stream()).toList();
    }

    /** What cannot be read is struck out, or it would keep the place of another. */
    private Optional<ShiftId> read(String written) {
        Optional<ShiftId> shift = ShiftId.parse(written);
        if (shift.isEmpty()) {
            LOG.error("A shift to be settled cannot be read and was struck out: {}", written);
            redis.zrem(DUE, written);
        }
        return shift;
    }

    void forget(ShiftId shift) {
        redis.zrem(DUE, shift.toString());
    }
}
