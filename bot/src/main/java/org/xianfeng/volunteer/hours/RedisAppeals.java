package org.xianfeng.volunteer.hours;

import java.time.Duration;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ShiftId;
import redis.clients.jedis.UnifiedJedis;

/** Of each member, the shifts that they have appealed about lately. */
@Component
final class RedisAppeals implements Appeals {

    private static final Duration KEPT = Duration.ofDays(180);

    private final UnifiedJedis redis;

    RedisAppeals(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public boolean have(ChatId member, ShiftId shift) {
        return redis.sismember(key(member), shift.toString());
    }

    @Override
    public void keep(ChatId member, ShiftId shift) {
        redis.sadd(key(member), shift.toString());
        redis.expire(key(member), KEPT.toSeconds());
    }

    private static String key(ChatId member) {
        return "{mem:" + member + "}:appealed";
    }
}
