package org.xianfeng.messenger.web;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** The languages that people have chosen for their page, kept as long as their chat. */
@Component
final class RedisPageLanguages {

    private final UnifiedJedis redis;
    private final WebChatSettings settings;

    RedisPageLanguages(UnifiedJedis redis, WebChatSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    void choose(ChatId chat, Locale language) {
        redis.set(key(chat), language.toLanguageTag(), SetParams.setParams().px(settings.retention().toMillis()));
    }

    /** Empty for who has chosen none. */
    Optional<Locale> of(ChatId chat) {
        return Optional.ofNullable(redis.get(key(chat))).map(Locale::forLanguageTag);
    }

    private static String key(ChatId chat) {
        return "{" + chat + "}:language";
    }
}
