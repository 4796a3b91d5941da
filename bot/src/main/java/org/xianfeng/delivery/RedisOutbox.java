package org.xianfeng.delivery;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.store.DeduplicationWindow;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The outbox on Redis streams. */
@Component
final class RedisOutbox implements Outbox {

    private static final Script SEND = Script.load(RedisOutbox.class, "outbox-send.lua");

    private final UnifiedJedis redis;
    private final RedisTurns turns;
    private final Codec codec;

    RedisOutbox(UnifiedJedis redis, RedisTurns turns, Codec codec) {
        this.redis = redis;
        this.turns = turns;
        this.codec = codec;
    }

    @Override
    public void send(String id, ChatId to, Function<Locale, Reply> message) {
        int shard = DeliveryStreams.shardOf(to);
        Reply reply = message.apply(turns.session(to, "").language());
        SEND.run(redis, List.of(DeliveryStreams.outbox(shard), DeliveryStreams.told(shard, id)),
                List.of(DeduplicationWindow.SECONDS, to.toString(), codec.write(new Outgoing(id, to, reply, null))));
    }
}
