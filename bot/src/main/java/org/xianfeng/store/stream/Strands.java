package org.xianfeng.store.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a worker has at hand: the entries of one order key one after another, keys side by side. Each entry holds one of
 * few places, unless it is set aside: then it, and those behind it, hold but their ids.
 */
final class Strands {

    private static final Logger LOG = LoggerFactory.getLogger(Strands.class);

    /** Ids in memory, some 150 bytes each. With more the stream is not read on, which makes its other entries wait. */
    private static final int MOST_SET_ASIDE = 20_000;

    /** Of one order key; the rest of it waits by its ids, so that none takes the places of others. */
    private static final int MOST_OF_ONE = 4;

    /** The entries of one order key. Whoever holds the lock of its strands may look at it. */
    private static final class Strand {

        private final String key;
        private final Deque<AtHand> entries = new ArrayDeque<>();

        /** Waits for its time, or for a place once that has come. */
        private boolean aside;

        Strand(String key) {
            this.key = key;
        }
    }

    private final StreamWork work;
    private final int shard;
    private final EntryProcessor processor;
    private final Semaphore places;
    private final Map<String, Strand> strands = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** Whose time has come, but for whom there was no place. */
    private final Queue<Strand> due = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledThreadPoolExecutor timer;
    private int waiting;

    Strands(StreamWork work, int shard, EntryProcessor processor) {
        this.work = work;
        this.shard = shard;
        this.processor = processor;
        this.places = new Semaphore(work.places());
        this.timer = new ScheduledThreadPoolExecutor(1,
                Thread.ofVirtual().name(work.stream().name() + "-timer-" + shard).factory());
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Whether so much waits for its time that no more is to be read. */
    synchronized boolean areFull() {
        return waiting >= MOST_SET_ASIDE;
    }

    /** How many more there is a place for at once; at least one, which may have to wait for it. */
    int room() {
        return Math.max(1, places.availablePermits());
    }

    synchronized Set<String> ids() {
        return Set.copyOf(ids);
    }

    /** Returns when there was a place for it. */
    void add(StreamEntry entry, long tries) {
        places.acquireUninterruptibly();
        AtHand added = AtHand.of(entry, tries);
        String key = work.order(entry);
        boolean tooMuch = hasEnoughOf(key);
        if (tooMuch) {
            // before it can be tried: to be given out and not to be tried is no try
            added = added.setAside();
            restoreTries(List.of(added));
        }
        if (waitsWithItsStrand(key, added)) {
            freePlace();
            if (!tooMuch) {
                restoreTries(List.of(added));
            }
        }
    }

    private synchronized boolean hasEnoughOf(String key) {
        Strand strand = strands.get(key);
        return strand != null && strand.entries.size() >= MOST_OF_ONE;
    }

    private synchronized boolean waitsWithItsStrand(String key, AtHand added) {
        Strand strand = strands.computeIfAbsent(key, Strand::new);
        ids.add(added.id());
        strand.entries.add(strand.aside ? added.setAside() : added);
        boolean isFirst = strand.entries.size() == 1;
        boolean waits = strand.aside || (added.content() == null && !isFirst);
        if (waits) {
            waiting++;
        } else if (isFirst) {
            threads.execute(() -> process(strand));
        }
        return waits;
    }

    private void process(Strand strand) {
        try {
            for (AtHand next = first(strand); next != null; next = next(strand)) {
                if (processor.process(next) instanceof Handled.SetAside aside) {
                    setAside(strand, aside);
                    return;
                }
            }
        } catch (CancellationException e) {
            leave(strand);
        } catch (Throwable e) {
            LOG.error("{} shard {} leaves what it has at hand of one order: {}", work.stream().name(), shard,
                    e.toString(), e);
            leave(strand);
        }
    }

    private synchronized @Nullable AtHand first(Strand strand) {
        return strand.entries.peek();
    }

    /** The one after that which has been dealt with. */
    private synchronized @Nullable AtHand next(Strand strand) {
        ids.remove(strand.entries.remove().id());
        AtHand next = strand.entries.peek();
        if (next == null) {
            strands.remove(strand.key, strand);
        }
        if (next == null || next.content() != null) {
            freePlace();
        } else {
            // it has waited with the first and takes over its place
            waiting--;
        }
        return next;
    }

    private void setAside(Strand strand, Handled.SetAside aside) {
        List<AtHand> untried = entriesSetAside(strand, aside.failed());
        try {
            var _ = timer.schedule(() -> isDue(strand), aside.after().toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is stopping: whoever has shard {} next asks again", work.stream().name(), shard, e);
        }
        restoreTries(untried);
    }

    /** These were given out and are not at hand any more: a restart during a long pause must not count as a crash. */
    private void restoreTries(List<AtHand> untried) {
        try {
            work.stream().restoreTries(work.redis(), shard, untried);
        } catch (RuntimeException e) {
            LOG.debug("{} entries of {} shard {} count as tried once more", untried.size(), work.stream().name(),
                    shard, e);
        }
    }

    /** Frees their places; answers those that were given out since they were last set aside. */
    private synchronized List<AtHand> entriesSetAside(Strand strand, boolean failed) {
        List<AtHand> before = List.copyOf(strand.entries);
        long holdingPlaces = 1 + before.stream().skip(1).filter(entry -> entry.content() != null).count();
        waiting += (int) holdingPlaces;
        strand.entries.clear();
        before.stream().map(AtHand::setAside).forEach(strand.entries::add);
        if (failed) {
            strand.entries.addFirst(strand.entries.remove().failedOnceMore());
        }
        strand.aside = true;
        for (long i = 0; i < holdingPlaces; i++) {
            freePlace();
        }
        return before.stream().filter(entry -> entry.content() != null || entry.equals(before.getFirst())).toList();
    }

    private synchronized void isDue(Strand strand) {
        if (timer.isShutdown()) {
            return;
        }
        if (places.tryAcquire()) {
            resume(strand);
        } else {
            due.add(strand);
        }
    }

    private synchronized void freePlace() {
        Strand next = timer.isShutdown() ? null : due.poll();
        if (next == null) {
            places.release();
        } else {
            resume(next);
        }
    }

    private void resume(Strand strand) {
        strand.aside = false;
        waiting--;
        threads.execute(() -> process(strand));
    }

    /** Whoever reads the shard next takes it up again. */
    private synchronized void leave(Strand strand) {
        strands.remove(strand.key, strand);
        strand.entries.forEach(entry -> ids.remove(entry.id()));
        int holdingPlaces = 1 + (int) strand.entries.stream().skip(1).filter(entry -> entry.content() != null).count();
        waiting -= strand.entries.size() - holdingPlaces;
        strand.entries.clear();
        for (int i = 0; i < holdingPlaces; i++) {
            freePlace();
        }
    }

    /** Returns when all at hand has ended; what is set aside is left. */
    void finish() {
        timer.shutdownNow();
        threads.close();
    }

    /** Has what is at hand end now. */
    void interrupt() {
        threads.shutdownNow();
    }
}
