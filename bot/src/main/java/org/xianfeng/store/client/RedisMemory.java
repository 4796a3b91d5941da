package org.xianfeng.store.client;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;
import redis.clients.jedis.UnifiedJedis;

/** Warns while Redis can still take something that soon it cannot. */
final class RedisMemory implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(RedisMemory.class);
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final double NEARLY_FULL = 0.8;

    private final UnifiedJedis redis;
    private boolean warned;

    RedisMemory(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "redis-memory";
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    @Override
    public void run(LoopState loop) {
        String info = redis.info("memory");
        long used = Long.parseLong(RedisInspection.field(info, "used_memory"));
        long most = Long.parseLong(RedisInspection.field(info, "maxmemory"));
        boolean nearlyFull = most > 0 && used > NEARLY_FULL * most;
        if (nearlyFull && !warned) {
            LOG.warn("Redis uses {} of the {} MB that it may; when it is full, nothing more is taken in. Raise its "
                    + "maxmemory (xianfeng.redis.max-memory where we start it), or look for what fills it", used >> 20,
                    most >> 20);
        }
        warned = nearlyFull;
    }
}
