package org.xianfeng.knowledge.reindex;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

/** How far a reindexing is; written by one thread or more, read by others. */
public final class ReindexProgress {

    private final LongAdder done = new LongAdder();
    private volatile long total;
    private volatile @Nullable String cancelled;

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
        String reason = cancelled;
        if (reason != null) {
            throw new CancellationException(reason);
        }
    }

    public void cancel(String reason) {
        cancelled = reason;
    }

    public long done() {
        return done.sum();
    }

    /** Never below {@link #done()}. */
    public long total() {
        return Math.max(total, done());
    }
}
