package org.xianfeng.store.stream;

import java.time.Clock;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Leases;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Outage;
import redis.clients.jedis.UnifiedJedis;

/** Puts workers to the streams of a feature. */
@Component
public final class Streams {

    private final UnifiedJedis redis;
    private final Leases leases;
    private final Loops loops;
    private final Clock clock;

    public Streams(UnifiedJedis redis, Leases leases, Loops loops, Clock clock) {
        this.redis = redis;
        this.leases = leases;
        this.loops = loops;
        this.clock = clock;
    }

    /** Workers for this stream, still to be started; entries of one order key are handled one after another. */
    public StreamWorkers workers(ShardedStream stream, Function<StreamEntry, String> orderKey,
            StreamWorkers.Handler handler, StreamWorkers.Acknowledgement acknowledgement) {
        return workers(stream, orderKey, handler, acknowledgement, new Outage(stream.name()), StreamWork.PLACES);
    }

    /**
     * The same, for one of several streams that an outage befalls together.
     *
     * @param places how many entries of a shard are at hand at once
     */
    public StreamWorkers workers(ShardedStream stream, Function<StreamEntry, String> orderKey,
            StreamWorkers.Handler handler, StreamWorkers.Acknowledgement acknowledgement, Outage outage, int places) {
        return new StreamWorkers(
                new StreamWork(redis, stream, orderKey, handler, acknowledgement, outage, loops, clock, places),
                leases);
    }
}
