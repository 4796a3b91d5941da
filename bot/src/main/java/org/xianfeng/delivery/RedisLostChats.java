package org.xianfeng.delivery;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.ChatLost;
import redis.clients.jedis.UnifiedJedis;

/** Chats that cannot be reached: no news is sent there until their owner writes again, which the inbox notices. */
@Component
final class RedisLostChats {

    private final UnifiedJedis redis;

    RedisLostChats(UnifiedJedis redis) {
        this.redis = redis;
    }

    @EventListener
    void lose(ChatLost lost) {
        redis.set(DeliveryStreams.lost(lost.chat()), lost.reason());
    }

    boolean contain(ChatId chat) {
        return redis.exists(DeliveryStreams.lost(chat));
    }
}
