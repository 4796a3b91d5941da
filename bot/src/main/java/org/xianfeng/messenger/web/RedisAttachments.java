package org.xianfeng.messenger.web;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.ChatId;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import tools.jackson.databind.json.JsonMapper;

/** Which files were sent into which chat: what its owner, and nobody else, may open for as long as the chat is kept. */
@Component
final class RedisAttachments {

    private final UnifiedJedis redis;
    private final JsonMapper json;
    private final WebChatSettings settings;

    RedisAttachments(UnifiedJedis redis, JsonMapper json, WebChatSettings settings) {
        this.redis = redis;
        this.json = json;
        this.settings = settings;
    }

    void keep(ChatId chat, String message, Attachment attachment) {
        redis.set(key(chat, message), json.writerFor(Attachment.class).writeValueAsString(attachment),
                SetParams.setParams().px(settings.retention().toMillis()));
    }

    Optional<Attachment> find(ChatId chat, String message) {
        return Optional.ofNullable(redis.get(key(chat, message)))
                .map(kept -> json.readValue(kept, Attachment.class));
    }

    private static String key(ChatId chat, String message) {
        return "{" + chat + "}:enclosure:" + message;
    }
}
