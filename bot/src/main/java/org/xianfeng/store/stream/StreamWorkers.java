package org.xianfeng.store.stream;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Outage;
import org.xianfeng.store.Presence;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Works off a sharded stream: one worker a shard at a time among all instances, entries of the same order key one after
 * another, others side by side. Each entry is handled at least once, also after a crash.
 */
public final class StreamWorkers implements AutoCloseable {

    /**
     * Handles an entry; what it throws means: try again, in the same order, unless that has been done often enough, or
     * it is an {@link UnprocessableEntry}. With {@link NotYet} it is set aside before that.
     */
    @FunctionalInterface
    public interface Handler {

        void handle(StreamEntry entry) throws InterruptedException;

        /**
         * How often an entry may be given out without coming to an end, as when the service crashes meanwhile, before it
         * is a dead letter. More where no entry can be to blame for a crash.
         */
        default int mostTries() {
            return EntryProcessor.TRIES;
        }

        /**
         * Called when an entry becomes a dead letter, for whoever must be told.
         *
         * @return whether the letter was kept and the entry acknowledged, together with what is told
         */
        default boolean giveUp(StreamEntry entry, DeadLetter letter) {
            return false;
        }
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
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What is at hand for longer when the service stops is interrupted; twice this, for two streams, is bearable. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(7);

    private final StreamWork work;
    private final Leases leases;
    private final Duration lease;
    private final Map<Integer, ShardWorker> workers = new ConcurrentHashMap<>();

    /** Those that finish what they have at hand; until then the shard stays theirs. */
    private final Map<Integer, ShardWorker> leaving = new ConcurrentHashMap<>();
    private final ExecutorService farewells = Executors.newVirtualThreadPerTaskExecutor();
    private final Presence presence;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Thread keeper;

    StreamWorkers(StreamWork work, Leases leases, Duration lease) {
        this.work = work;
        this.leases = leases;
        this.lease = lease;
        work.loops().mayBury(work.stream().name());
        this.presence = new Presence(work.redis(), "store:present:" + work.stream().name(), lease);
    }

    /** Workers that do nothing until they are started. */
    StreamWorkers(StreamWork work, Leases leases) {
        this(work, leases, LEASE);
    }

    /** What they work off. */
    ShardedStream stream() {
        return work.stream();
    }

    /** Starts to take shards and to work them off. */
    public void start() {
        // not virtual: work that takes all of those threads must not cost a lease
        Thread thread = Thread.ofPlatform().daemon().name(work.stream().name() + "-keeper").unstarted(this::keepShards);
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
        closing.countDown();
        joinUninterrupted(running);
        workers.keySet().forEach(this::giveUp);
        awaitFarewells();
        leave();
    }

    private void awaitFarewells() {
        farewells.shutdown();
        try {
            if (!farewells.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                leaving.values().forEach(ShardWorker::interrupt);
                var _ = farewells.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leave() {
        try {
            presence.leave();
        } catch (JedisException e) {
            LOG.debug("The sign of life in {} will expire by itself", work.stream().name(), e);
        }
    }

    private void keepShards() {
        LoopState state = work.loops().add(work.stream().name() + "-keeper", PATIENCE);
        while (keeper != null) {
            try {
                keepShare();
                work.outage().ended(this);
                state.works();
            } catch (Throwable e) {
                failed(state, e);
            }
            awaitClosing(lease.dividedBy(3));
        }
        work.outage().leaves(this);
        work.loops().remove(state);
    }

    private void awaitClosing(Duration most) {
        try {
            var _ = closing.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            LOG.debug("Nobody interrupts the keeper of {}", work.stream().name(), e);
        }
    }

    private void failed(LoopState state, Throwable cause) {
        boolean isNews = state.fails(cause);
        if (keeper == null) {
            return;
        }
        if (Outage.isMeantBy(cause)) {
            work.outage().began(this, cause);
        } else if (isNews) {
            LOG.error("{} cannot take its shards and tries again: {}", state.name(), cause.toString(), cause);
        }
    }

    /** What is ours is renewed first: neither a shard that takes long to leave nor one to come may cost another. */
    private void keepShare() {
        workers.forEach((shard, worker) -> {
            if (!worker.keep()) {
                giveUp(shard);
            }
        });
        leaving.values().forEach(ShardWorker::keep);
        int share = Math.ceilDiv(work.stream().shards(), presence.announce());
        workers.keySet().stream().skip(share).forEach(this::giveUp);
        takeUpTo(share);
    }

    /** Begins to leave a shard; others get it when what is at hand has ended. */
    private void giveUp(Integer shard) {
        ShardWorker worker = workers.remove(shard);
        if (worker != null) {
            leaving.put(shard, worker);
            worker.stop();
            farewells.execute(() -> {
                try {
                    worker.finish();
                } finally {
                    leaving.remove(shard);
                }
            });
        }
    }

    private void takeUpTo(int share) {
        for (int shard = 0; shard < work.stream().shards() && workers.size() < share; shard++) {
            if (workers.containsKey(shard) || leaving.containsKey(shard)) {
                continue;
            }
            Optional<Leases.Lease> taken = leases.tryAcquire(work.stream().name() + "-" + shard, lease);
            if (taken.isPresent()) {
                workers.put(shard, ShardWorker.start(work, shard, taken.get()));
            }
        }
    }

    private static void joinUninterrupted(Thread thread) {
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
