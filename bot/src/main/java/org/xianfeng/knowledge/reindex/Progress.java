package org.xianfeng.knowledge.reindex;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;

/** How far a reindexing is; written by one thread or more, read by others. */
public final class Progress {

    private final LongAdder done = new LongAdder();
    private volatile long total;
    private volatile boolean cancelled;

    /** There are about so many entries to do. */
    public void begin(long entries) {
        total = entries;
    }

    /**
     * One more entry is done.
     *
     * @throws CancellationException if the rest is not wanted any more
     */
    public void step() {
        done.increment();
        check();
    }

    /**
     * Goes on only if that is still wanted.
     *
     * @throws CancellationException if it is not
     */
    public void check() {
        if (cancelled) {
            throw new CancellationException("the reindexing was cancelled");
        }
    }

    public void cancel() {
        cancelled = true;
    }

    public long done() {
        return done.sum();
    }

    /** Never below {@link #done()}. */
    public long total() {
        return Math.max(total, done());
    }
}
