package org.xianfeng.broadcast.subscription;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;

/** What members want none of, a set each for those who want none of something. */
@Component
final class RedisSubscriptions implements Subscriptions {

    private final UnifiedJedis redis;

    RedisSubscriptions(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public Set<Kind> unsubscribed(ChatId chat) {
        return kinds(redis.smembers(key(chat)));
    }

    @Override
    public Map<ChatId, Set<Kind>> unsubscribed(Collection<ChatId> chats) {
        Map<ChatId, Response<Set<String>>> answers = new HashMap<>();
        try (AbstractPipeline pipeline = redis.pipelined()) {
            chats.forEach(chat -> answers.put(chat, pipeline.smembers(key(chat))));
            pipeline.sync();
        }
        Map<ChatId, Set<Kind>> kinds = new HashMap<>();
        answers.forEach((chat, answer) -> {
            if (!answer.get().isEmpty()) {
                kinds.put(chat, kinds(answer.get()));
            }
        });
        return kinds;
    }

    private static Set<Kind> kinds(Set<String> names) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        names.forEach(name -> kinds.add(Kind.valueOf(name)));
        return kinds;
    }

    @Override
    public void change(ChatId chat, Kind kind, boolean subscribed) {
        if (subscribed) {
            redis.srem(key(chat), kind.name());
        } else {
            redis.sadd(key(chat), kind.name());
        }
    }

    private static String key(ChatId chat) {
        return "{mem:" + chat + "}:unsubscribed";
    }
}
