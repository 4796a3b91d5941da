package org.xianfeng.store;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import redis.clients.jedis.UnifiedJedis;

/** Tells how many instances share a work, each by a sign of life that expires. */
public final class Presence {

    private static final String ALL = "store:presences";
    private static final Script ANNOUNCE = Script.load(Presence.class, "presence-announce.lua");

    private final UnifiedJedis redis;
    private final String key;
    private final Duration expiry;
    private final String self = UUID.randomUUID().toString();

    public Presence(UnifiedJedis redis, String key, Duration expiry) {
        this.redis = redis;
        this.key = key;
        this.expiry = expiry;
    }

    /** Gives a sign of life; answers how many there are, ourselves included. */
    public int announce() {
        redis.sadd(ALL, key);
        long count = (Long) ANNOUNCE.run(redis, List.of(key), List.of(self, Long.toString(expiry.toMillis())));
        return Math.toIntExact(count);
    }

    /** Forgets everybody's signs of life. */
    public static void clear(UnifiedJedis redis) {
        redis.smembers(ALL).forEach(redis::del);
    }

    public void leave() {
        redis.zrem(key, self);
    }
}
