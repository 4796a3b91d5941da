package org.xianfeng.store.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Leases;
import org.xianfeng.store.Outage;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Reads one shard while it holds the shard's lease, first what a predecessor left unacknowledged, then what comes. */
final class ShardWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShardWorker.class);
    private static final int MOST_AT_ONCE = 64;
    private static final int WAIT_MILLIS = 1000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final UnifiedJedis redis;
    private final ShardedStream stream;
    private final int shard;
    private final Leases.Lease lease;
    private final Function<StreamEntry, String> orderKey;
    private final StreamWorkers.Handler handler;
    private final StreamWorkers.Acknowledgement acknowledgement;
    private final Outage outage;
    private final GroupCommit<String> acknowledgements;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Set<String> atHand = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread reader;
    private volatile boolean stopping;

    private ShardWorker(UnifiedJedis redis, ShardedStream stream, int shard, Leases.Lease lease,
            Function<StreamEntry, String> orderKey, StreamWorkers.Handler handler,
            StreamWorkers.Acknowledgement acknowledgement, Outage outage) {
        this.redis = redis;
        this.stream = stream;
        this.shard = shard;
        this.lease = lease;
        this.orderKey = orderKey;
        this.handler = handler;
        this.acknowledgement = acknowledgement;
        this.outage = outage;
        this.acknowledgements = GroupCommit.start(stream.name() + "-acknowledgements-" + shard, MOST_AT_ONCE,
                ids -> stream.acknowledge(redis, shard, ids));
        this.reader = Thread.ofVirtual().name(stream.name() + "-" + shard).unstarted(this::read);
    }

    static ShardWorker start(UnifiedJedis redis, ShardedStream stream, int shard, Leases.Lease lease,
            Function<StreamEntry, String> orderKey, StreamWorkers.Handler handler,
            StreamWorkers.Acknowledgement acknowledgement, Outage outage) {
        ShardWorker worker = new ShardWorker(redis, stream, shard, lease, orderKey, handler, acknowledgement, outage);
        worker.reader.start();
        return worker;
    }

    /** Keeps the shard for another while; false when it has become somebody else's, and this worker has ended. */
    boolean keep() {
        if (lease.renew()) {
            return true;
        }
        LOG.warn("Shard {} of {} went to another instance", shard, stream.name());
        close();
        return false;
    }

    /** Takes no more entries; {@link #close()} waits for those at hand. */
    void stop() {
        stopping = true;
    }

    @Override
    public void close() {
        stop();
        try {
            reader.join();
            threads.close();
            acknowledgements.close();
            lease.close();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (JedisException e) {
            LOG.debug("The lease of shard {} of {} will expire by itself", shard, stream.name(), e);
        }
    }

    private void read() {
        boolean caughtUp = false;
        Duration pause = FIRST_PAUSE;
        while (!stopping) {
            try {
                if (!caughtUp) {
                    catchUp();
                    caughtUp = true;
                }
                dispatch(stream.next(redis, shard, MOST_AT_ONCE, WAIT_MILLIS));
                outage.ended(this);
                pause = FIRST_PAUSE;
            } catch (JedisException e) {
                outage.began(this, e);
                // the group may be gone, or the answer lost, and with it entries that count as given out
                caughtUp = false;
                pause = pauseAndLengthen(pause);
            }
        }
        outage.leaves(this);
    }

    /** Takes up what was given out and is neither acknowledged nor at hand. */
    private void catchUp() {
        stream.createGroup(redis, shard);
        String last = "0-0";
        while (!stopping) {
            Set<String> known = Set.copyOf(atHand);
            List<StreamEntry> left = stream.unacknowledged(redis, shard, last, MOST_AT_ONCE);
            if (left.isEmpty()) {
                return;
            }
            dispatch(left.stream().filter(entry -> !known.contains(entry.id())).toList());
            last = left.getLast().id();
        }
    }

    private void dispatch(List<StreamEntry> entries) {
        for (StreamEntry entry : entries) {
            places.acquireUninterruptibly();
            atHand.add(entry.id());
            String key = orderKey.apply(entry);
            CompletableFuture<Void> work = tails.compute(key, (_, tail) -> follow(tail, entry));
            var _ = work.whenComplete((_, _) -> {
                tails.remove(key, work);
                atHand.remove(entry.id());
                places.release();
            });
        }
    }

    private CompletableFuture<Void> follow(@Nullable CompletableFuture<Void> tail, StreamEntry entry) {
        Runnable work = () -> handleUntilDone(entry);
        return tail == null ? CompletableFuture.runAsync(work, threads) : tail.thenRunAsync(work, threads);
    }

    /** @throws CancellationException if we must stop before it is done; what follows in the same order is left too */
    private void handleUntilDone(StreamEntry entry) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                handler.handle(entry);
                if (acknowledgement == StreamWorkers.Acknowledgement.BY_WORKER) {
                    acknowledgements.submit(entry.id());
                }
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (RuntimeException e) {
                if (stopping) {
                    throw new CancellationException("stopping");
                }
                report(entry, e);
                pause = pauseAndLengthen(pause);
            }
        }
    }

    private void report(StreamEntry entry, RuntimeException problem) {
        if (problem instanceof JedisException cause && Outage.isMeantBy(cause)) {
            outage.began(this, cause);
        } else {
            LOG.warn("Entry {} of {} shard {} is tried again: {}", entry.id(), stream.name(), shard,
                    problem.toString());
        }
    }

    /** Returns how long to pause the next time. */
    private static Duration pauseAndLengthen(Duration pause) {
        pause(pause);
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
