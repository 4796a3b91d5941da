package org.xianfeng.delivery;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Outbox;
import org.xianfeng.chat.Outgoing;
import org.xianfeng.chat.Reply;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The outbox on Redis streams. */
@Component
final class RedisOutbox implements Outbox {

    private static final String REMEMBERED_SECONDS = "86400";
    private static final Script SEND = Script.load(RedisOutbox.class, "outbox-send.lua");

    private final UnifiedJedis redis;
    private final Codec codec;

    RedisOutbox(UnifiedJedis redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    @Override
    public void send(String id, ChatId to, Reply message) {
        int shard = DeliveryStreams.shardOf(to);
        SEND.run(redis, List.of(DeliveryStreams.outbox(shard), DeliveryStreams.told(shard, id)),
                List.of(REMEMBERED_SECONDS, codec.write(new Outgoing(id, to, message, null))));
    }
}
