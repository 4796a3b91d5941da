package org.xianfeng.broadcast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import redis.clients.jedis.UnifiedJedis;

/** Templates in Redis, a hash of all. */
@Component
final class RedisTemplates implements Templates {

    private final UnifiedJedis redis;

    RedisTemplates(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public void keep(Broadcast broadcast) {
        redis.hset(BroadcastKeys.TEMPLATES, broadcast.id().toString(), BroadcastFields.write(broadcast.content()));
    }

    @Override
    public Optional<Content> find(BroadcastId id) {
        return Optional.ofNullable(redis.hget(BroadcastKeys.TEMPLATES, id.toString())).map(BroadcastFields::content);
    }

    @Override
    public void remove(BroadcastId id) {
        redis.hdel(BroadcastKeys.TEMPLATES, id.toString());
    }

    @Override
    public List<BroadcastId> list() {
        return redis.hkeys(BroadcastKeys.TEMPLATES).stream().flatMap(number -> BroadcastId.parse(number).stream())
                .sorted(Comparator.comparingInt(BroadcastId::number).reversed()).toList();
    }
}
