package org.xianfeng.delivery;

import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Lane;
import redis.clients.jedis.UnifiedJedis;

/** Counts what waits to be sent. */
@Component
final class RedisBacklog {

    private final UnifiedJedis redis;

    RedisBacklog(UnifiedJedis redis) {
        this.redis = redis;
    }

    long waiting(String messenger, Lane lane) {
        return IntStream.range(0, DeliveryStreams.SHARDS)
                .mapToLong(shard -> redis.xlen(DeliveryStreams.outbox(messenger, lane).key().apply(shard))).sum();
    }
}
