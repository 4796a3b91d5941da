package org.xianfeng.volunteer.contact;

import java.time.Duration;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ActivityId;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** Who has asked about which activity, so that only they are answered; and how often a day, so that nobody is pestered. */
@Component
final class RedisQuestions {

    private static final Duration ANSWERABLE = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);
    static final int MOST_A_DAY = 5;

    private final UnifiedJedis redis;

    RedisQuestions(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** Notes a question; false if somebody has asked as often as one may. */
    boolean note(ActivityId activity, ChatId member) {
        String day = "volunteer:questions:day:" + member;
        long count = redis.incr(day);
        if (count == 1) {
            redis.expire(day, DAY.toSeconds());
        }
        if (count > MOST_A_DAY) {
            return false;
        }
        redis.set(key(activity, member), "1", SetParams.setParams().ex(ANSWERABLE.toSeconds()));
        return true;
    }

    boolean has(ActivityId activity, ChatId member) {
        return redis.exists(key(activity, member));
    }

    private static String key(ActivityId activity, ChatId member) {
        return "volunteer:questions:" + activity + ":" + member;
    }
}
