package org.xianfeng.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import redis.clients.jedis.UnifiedJedis;

/** Leases as keys that expire; the token of each grows, and decides whose it is. */
public final class RedisLeases implements Leases {

    private static final Script ACQUIRE = Script.load(RedisLeases.class, "lease-acquire.lua");
    private static final Script KEEP = Script.load(RedisLeases.class, "lease-keep.lua");
    private static final String ALL = "store:leases";

    private final UnifiedJedis redis;

    public RedisLeases(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Lease> tryAcquire(String name, Duration duration) {
        String key = key(name);
        long token = (Long) ACQUIRE.run(redis, List.of(key, key + ":token"),
                List.of(Long.toString(duration.toMillis())));
        if (token == 0) {
            return Optional.empty();
        }
        redis.sadd(ALL, key);
        return Optional.of(new RedisLease(key, token, duration));
    }

    /** Takes every lease from whoever holds it. */
    public void clear() {
        redis.smembers(ALL).forEach(redis::del);
    }

    private static String key(String name) {
        return "store:lease:{" + name + "}";
    }

    private final class RedisLease implements Lease {

        private final String key;
        private final long token;
        private final Duration duration;

        RedisLease(String key, long token, Duration duration) {
            this.key = key;
            this.token = token;
            this.duration = duration;
        }

        @Override
        public long token() {
            return token;
        }

        @Override
        public boolean renew() {
            return keepFor(duration.toMillis());
        }

        @Override
        public void close() {
            keepFor(0);
        }

        private boolean keepFor(long millis) {
            return (Long) KEEP.run(redis, List.of(key), List.of(Long.toString(token), Long.toString(millis))) == 1;
        }
    }
}
