package org.xianfeng.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Inbox;
import org.xianfeng.chat.Incoming;
import org.xianfeng.store.Script;
import redis.clients.jedis.UnifiedJedis;

/** The inbox on Redis streams. */
@Component
final class RedisInbox implements Inbox {

    /** Telegram redelivers what was not acknowledged for at most a day. */
    private static final String REMEMBERED_SECONDS = "86400";

    private static final Script ACCEPT = Script.load(RedisInbox.class, "inbox-accept.lua");

    private final UnifiedJedis redis;
    private final Codec codec;

    RedisInbox(UnifiedJedis redis, Codec codec) {
        this.redis = redis;
        this.codec = codec;
    }

    @Override
    public void accept(List<Incoming> incoming) {
        Map<Integer, List<Incoming>> byShard = incoming.stream()
                .collect(Collectors.groupingBy(one -> DeliveryStreams.shardOf(one.chat())));
        byShard.forEach(this::accept);
    }

    private void accept(int shard, List<Incoming> incoming) {
        List<String> keys = new ArrayList<>(List.of(DeliveryStreams.inbox(shard)));
        List<String> arguments = new ArrayList<>(List.of(REMEMBERED_SECONDS));
        for (Incoming one : incoming) {
            keys.add(DeliveryStreams.seen(shard, one.chat(), one.origin().update()));
            arguments.add(one.chat().toString());
            arguments.add(codec.write(one));
        }
        ACCEPT.run(redis, keys, arguments);
    }
}
