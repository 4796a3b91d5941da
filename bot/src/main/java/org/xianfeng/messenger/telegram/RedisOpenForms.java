package org.xianfeng.messenger.telegram;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** One key a chat, for longer than a form waits for its next answer. */
@Component
final class RedisOpenForms implements OpenForms {

    static final String KEY = "telegram:form:";
    private static final Duration KEPT = Duration.ofDays(1);

    private final UnifiedJedis redis;

    RedisOpenForms(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> replace(ChatId chat, String message) {
        return Optional
                .ofNullable(redis.setGet(KEY + chat.id(), message, SetParams.setParams().ex(KEPT.toSeconds())))
                .filter(before -> !before.equals(message));
    }

    @Override
    public void forget(ChatId chat, String message) {
        if (message.equals(redis.get(KEY + chat.id()))) {
            redis.del(KEY + chat.id());
        }
    }
}
