package org.xianfeng.volunteer.activity;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.UnifiedJedis;

/** Organizers who help with somebody else's activity (协办人): they manage it, and have it in their list. */
@Component
public final class RedisHelpers {

    /** So that it stays clear who is in charge. */
    public static final int MOST = 10;

    private final UnifiedJedis redis;

    RedisHelpers(UnifiedJedis redis) {
        this.redis = redis;
    }

    public boolean contain(ActivityId activity, ChatId chat) {
        return redis.sismember(key(activity), chat.toString());
    }

    public List<ChatId> of(ActivityId activity) {
        return redis.smembers(key(activity)).stream().sorted().map(ChatId::parse).toList();
    }

    /** False if there are as many as there may be. */
    public boolean add(ActivityId activity, ChatId chat) {
        if (!contain(activity, chat) && redis.scard(key(activity)) >= MOST) {
            return false;
        }
        redis.sadd(key(activity), chat.toString());
        redis.sadd(VolunteerKeys.organized(chat), activity.toString());
        return true;
    }

    public void remove(ActivityId activity, ChatId chat) {
        redis.srem(VolunteerKeys.organized(chat), activity.toString());
        redis.srem(key(activity), chat.toString());
    }

    private static String key(ActivityId activity) {
        return VolunteerKeys.activity(activity) + ":helpers";
    }
}
