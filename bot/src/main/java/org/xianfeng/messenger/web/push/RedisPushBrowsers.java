package org.xianfeng.messenger.web.push;

import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;
import tools.jackson.databind.json.JsonMapper;

/** The browsers of each chat that are to be told of news, a few at most. */
@Component
final class RedisPushBrowsers {

    /** Somebody's phone, their computer, and some more. */
    static final int MOST = 5;

    private final UnifiedJedis redis;
    private final JsonMapper json;
    private final PushSettings settings;

    RedisPushBrowsers(UnifiedJedis redis, JsonMapper json, PushSettings settings) {
        this.redis = redis;
        this.json = json;
        this.settings = settings;
    }

    /** Keeps it for a while from now on; false if there are as many of this chat as may be. */
    boolean keep(ChatId chat, Subscription subscription) {
        String name = name(subscription);
        if (redis.hlen(key(chat)) >= MOST && !redis.hexists(key(chat), name)) {
            return false;
        }
        try (AbstractPipeline pipeline = redis.pipelined()) {
            pipeline.hset(key(chat), name, json.writeValueAsString(subscription));
            pipeline.pexpire(key(chat), settings.retention().toMillis());
            pipeline.sync();
        }
        return true;
    }

    List<Subscription> of(ChatId chat) {
        return redis.hvals(key(chat)).stream().map(kept -> json.readValue(kept, Subscription.class)).toList();
    }

    void remove(ChatId chat, Subscription subscription) {
        redis.hdel(key(chat), name(subscription));
    }

    private static String name(Subscription subscription) {
        return DigestUtils.sha256Hex(subscription.endpoint().toString()).substring(0, 32);
    }

    private static String key(ChatId chat) {
        return "{" + chat + "}:push";
    }
}
