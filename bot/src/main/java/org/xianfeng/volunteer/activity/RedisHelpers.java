package org.xianfeng.volunteer.activity;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.UnifiedJedis;

/** A set an activity, and the list of what somebody organizes. */
@Component
final class RedisHelpers implements Helpers, Inherited {

    private final UnifiedJedis redis;

    RedisHelpers(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public boolean contain(ActivityId activity, ChatId chat) {
        return redis.sismember(key(activity), chat.toString());
    }

    @Override
    public List<ChatId> of(ActivityId activity) {
        return redis.smembers(key(activity)).stream().sorted().map(ChatId::parse).toList();
    }

    @Override
    public boolean add(ActivityId activity, ChatId chat) {
        if (!contain(activity, chat) && redis.scard(key(activity)) >= MOST) {
            return false;
        }
        redis.sadd(key(activity), chat.toString());
        redis.sadd(VolunteerKeys.organized(chat), activity.toString());
        return true;
    }

    @Override
    public void remove(ActivityId activity, ChatId chat) {
        redis.srem(VolunteerKeys.organized(chat), activity.toString());
        redis.srem(key(activity), chat.toString());
    }

    /** Who is in charge of the copy does not help with it. */
    @Override
    public void copy(ActivityId from, ActivityId to) {
        of(from).stream().filter(helper -> !redis.sismember(VolunteerKeys.organized(helper), to.toString()))
                .forEach(helper -> add(to, helper));
    }

    private static String key(ActivityId activity) {
        return VolunteerKeys.activity(activity) + ":helpers";
    }
}
