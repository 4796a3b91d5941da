package org.xianfeng.store.stream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.Leases;
import org.xianfeng.store.Outage;
import org.xianfeng.store.Presence;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Works off a sharded stream: one worker a shard at a time among all instances, entries of the same order key one after
 * another, others side by side. Each entry is handled at least once, also after a crash.
 */
public final class StreamWorkers implements AutoCloseable {

    /** Handles an entry; what it throws means: try again, in the same order. */
    @FunctionalInterface
    public interface Handler {

        void handle(StreamEntry entry) throws InterruptedException;
    }

    /** Who says that an entry is dealt with. */
    public enum Acknowledgement {
        /** The worker, when the handler has returned. */
        BY_WORKER,
        /** The handler, together with what it writes. */
        BY_HANDLER
    }

    private static final Logger LOG = LoggerFactory.getLogger(StreamWorkers.class);
    private static final Duration LEASE = Duration.ofSeconds(9);
    private static final Duration RENEWAL = LEASE.dividedBy(3);

    private final UnifiedJedis redis;
    private final Leases leases;
    private final ShardedStream stream;
    private final Function<StreamEntry, String> orderKey;
    private final Handler handler;
    private final Acknowledgement acknowledgement;
    private final Map<Integer, ShardWorker> workers = new ConcurrentHashMap<>();
    private final Presence presence;
    private final Outage outage;
    private volatile @Nullable Thread keeper;

    /** Workers that do nothing until they are started. */
    public StreamWorkers(UnifiedJedis redis, Leases leases, ShardedStream stream,
            Function<StreamEntry, String> orderKey, Handler handler, Acknowledgement acknowledgement) {
        this.redis = redis;
        this.leases = leases;
        this.stream = stream;
        this.orderKey = orderKey;
        this.handler = handler;
        this.acknowledgement = acknowledgement;
        this.presence = new Presence(redis, "store:present:" + stream.name(), LEASE);
        this.outage = new Outage(stream.name());
    }

    /** Starts to take shards and to work them off. */
    public void start() {
        Thread thread = Thread.ofVirtual().name(stream.name() + "-keeper").unstarted(this::keepShards);
        // first known, then started: it runs for as long as it is the keeper
        keeper = thread;
        thread.start();
    }

    /** Stops taking entries, finishes those at hand, and leaves the shards to others. */
    @Override
    public void close() {
        Thread running = keeper;
        if (running == null) {
            return;
        }
        keeper = null;
        // not interrupted: what it is asking of Redis, a lease perhaps, is to be answered
        LockSupport.unpark(running);
        joinUninterrupted(running);
        workers.values().forEach(ShardWorker::stop);
        workers.values().forEach(ShardWorker::close);
        workers.clear();
        leave();
    }

    private void leave() {
        try {
            presence.leave();
        } catch (JedisException e) {
            LOG.debug("The sign of life in {} will expire by itself", stream.name(), e);
        }
    }

    private void keepShards() {
        while (keeper != null) {
            try {
                int share = Math.ceilDiv(stream.shards(), presence.announce());
                workers.values().removeIf(worker -> !worker.keep());
                giveUpBeyond(share);
                takeUpTo(share);
                outage.ended(this);
            } catch (JedisException e) {
                if (keeper != null) {
                    outage.began(this, e);
                }
            }
            LockSupport.parkNanos(RENEWAL.toNanos());
        }
    }

    private void giveUpBeyond(int share) {
        workers.entrySet().stream().skip(share).toList().forEach(entry -> {
            entry.getValue().close();
            workers.remove(entry.getKey());
        });
    }

    private void takeUpTo(int share) {
        for (int shard = 0; shard < stream.shards() && workers.size() < share; shard++) {
            if (workers.containsKey(shard)) {
                continue;
            }
            Optional<Leases.Lease> lease = leases.tryAcquire(stream.name() + "-" + shard, LEASE);
            if (lease.isPresent()) {
                workers.put(shard,
                        ShardWorker.start(redis, stream, shard, lease.get(), orderKey, handler, acknowledgement,
                                outage));
            }
        }
    }

    private static void joinUninterrupted(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
