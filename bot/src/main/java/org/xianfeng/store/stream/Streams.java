package org.xianfeng.store.stream;

import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Leases;
import redis.clients.jedis.UnifiedJedis;

/** Puts workers to the streams of a feature. */
@Component
public final class Streams {

    private final UnifiedJedis redis;
    private final Leases leases;

    Streams(UnifiedJedis redis, Leases leases) {
        this.redis = redis;
        this.leases = leases;
    }

    /** Workers for this stream, still to be started; entries of one order key are handled one after another. */
    public StreamWorkers workers(ShardedStream stream, Function<StreamEntry, String> orderKey,
            StreamWorkers.Handler handler, StreamWorkers.Acknowledgement acknowledgement) {
        return new StreamWorkers(redis, leases, stream, orderKey, handler, acknowledgement);
    }
}
