package org.xianfeng.store.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Outage;
import redis.clients.jedis.exceptions.JedisException;

/** Reads one shard while it holds the shard's lease, first what a predecessor left unacknowledged, then what comes. */
final class ShardWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ShardWorker.class);
    static final int MOST_AT_ONCE = 64;

    /** While the stream is held, or too much of it is set aside: short, so that stopping does not wait for it. */
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final int WAIT_MILLIS = 5000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StreamWork work;
    private final int shard;
    private final Leases.Lease lease;
    private final EntryProcessor processor;
    private final LoopState state;
    private final Strands strands;
    private final Thread reader;
    private volatile boolean stopping;
    private boolean waiting;

    private ShardWorker(StreamWork work, int shard, Leases.Lease lease) {
        this.work = work;
        this.shard = shard;
        this.lease = lease;
        this.processor = new EntryProcessor(work, shard);
        this.strands = new Strands(work, shard, processor);
        this.state = work.loops().add(work.stream().name() + "-" + shard, PATIENCE);
        this.reader = Thread.ofVirtual().name(state.name()).unstarted(this::read);
    }

    static ShardWorker start(StreamWork work, int shard, Leases.Lease lease) {
        ShardWorker worker = new ShardWorker(work, shard, lease);
        worker.reader.start();
        return worker;
    }

    /** Keeps the shard for another while; false when it has become somebody else's. */
    boolean keep() {
        boolean kept = lease.renew();
        if (!kept && !stopping) {
            LOG.warn("Shard {} of {} went to another instance", shard, work.stream().name());
        }
        return kept;
    }

    /** Takes no more entries; {@link #finish()} waits for those at hand. */
    void stop() {
        synchronized (this) {
            stopping = true;
            if (waiting) {
                reader.interrupt();
            }
        }
        processor.stop();
    }

    /** Returns when all at hand has ended, and gives the lease back. */
    void finish() {
        stop();
        try {
            reader.join();
            strands.finish();
            lease.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (JedisException e) {
            LOG.debug("The lease of {} will expire by itself", state.name(), e);
        } finally {
            processor.close();
            work.outage().leaves(processor);
            work.loops().remove(state);
        }
    }

    /** Has what is at hand end now; whoever holds the shard next does it again. */
    void interrupt() {
        LOG.warn("{} leaves what it has at hand to others, it takes too long", state.name());
        strands.interrupt();
    }

    private void read() {
        boolean caughtUp = false;
        Backoff backoff = new Backoff();
        while (!stopping) {
            try {
                if (!caughtUp) {
                    catchUp();
                    caughtUp = true;
                }
                if (isToBeReadOn()) {
                    next().forEach(entry -> strands.add(entry, 0));
                }
                goesOn();
                backoff.reset();
            } catch (Throwable e) {
                failed(e);
                // the group may be gone, or the answer lost, and with it entries that count as given out
                caughtUp = false;
                backoff.pause();
            }
        }
    }

    /**
     * Nobody who stops waits until something comes: that costs this connection, and whatever was given out on it in the
     * same moment stays pending for whoever holds the shard next.
     */
    private List<StreamEntry> next() {
        synchronized (this) {
            waiting = !stopping;
        }
        try {
            return stopping ? List.of() : work.stream().next(work.redis(), shard, mostAtOnce(), WAIT_MILLIS);
        } finally {
            synchronized (this) {
                waiting = false;
                var _ = Thread.interrupted();
            }
        }
    }

    /** If not, some of the time has passed that it must wait. */
    private boolean isToBeReadOn() throws InterruptedException {
        Duration held = processor.held();
        if (!held.isPositive() && !strands.areFull()) {
            return true;
        }
        Thread.sleep(held.isPositive() && held.compareTo(BREATH) < 0 ? held : BREATH);
        return false;
    }

    private void goesOn() {
        work.outage().ended(processor);
        if (state.works()) {
            LOG.info("{} goes on", state.name());
        }
    }

    private void failed(Throwable cause) {
        if (stopping) {
            return;
        }
        boolean isNews = state.fails(cause);
        if (Outage.isMeantBy(cause)) {
            work.outage().began(processor, cause);
        } else if (isNews) {
            LOG.error("{} cannot be read and is tried again: {}", state.name(), cause.toString());
        }
    }

    /** Where places are few since each is long in use, none is given out before it has one: a crash would count. */
    private int mostAtOnce() {
        return work.places() < MOST_AT_ONCE ? strands.room() : MOST_AT_ONCE;
    }

    /** Takes up what was given out and is neither acknowledged nor at hand. */
    private void catchUp() {
        work.stream().createGroup(work.redis(), shard);
        String last = "0-0";
        while (!stopping) {
            Set<String> known = strands.ids();
            Map<String, Long> pending = work.stream().pending(work.redis(), shard, last, mostAtOnce());
            if (pending.isEmpty()) {
                return;
            }
            last = List.copyOf(pending.keySet()).getLast();
            pending.keySet().removeAll(known);
            work.stream().claim(work.redis(), shard, List.copyOf(pending.keySet()))
                    .forEach(entry -> strands.add(entry, pending.getOrDefault(entry.id(), 0L)));
        }
    }
}
