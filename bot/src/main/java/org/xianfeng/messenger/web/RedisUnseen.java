package org.xianfeng.messenger.web;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;

/** Messages of which their senders want to know when they were shown, a set for each chat, kept as long as its log. */
@Component
final class RedisUnseen {

    private final UnifiedJedis redis;
    private final WebChatSettings settings;

    RedisUnseen(UnifiedJedis redis, WebChatSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    void add(ChatId chat, String message) {
        try (AbstractPipeline pipeline = redis.pipelined()) {
            pipeline.sadd(key(chat), message);
            pipeline.pexpire(key(chat), settings.retention().toMillis());
            pipeline.sync();
        }
    }

    Set<String> of(ChatId chat) {
        return redis.smembers(key(chat));
    }

    void remove(ChatId chat, String message) {
        redis.srem(key(chat), message);
    }

    private static String key(ChatId chat) {
        return "{" + chat + "}:unseen";
    }
}
