package org.xianfeng.knowledge.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import org.xianfeng.knowledge.LibraryException;

/** The index that serves. Whoever reads keeps the one it began with, whatever is switched to meanwhile. */
public final class LiveIndex implements Closeable {

    private final AtomicReference<PassageIndex> live;
    private final Runnable switched;

    /** @param switched is run after each switch */
    LiveIndex(PassageIndex first, Runnable switched) {
        this.live = new AtomicReference<>(first);
        this.switched = switched;
    }

    /** The index as it is now, for facts; to search it, use {@link #read}. */
    PassageIndex now() {
        return live.get();
    }

    <T> T read(String attempted, Reading<T> reading) {
        PassageIndex index = acquire();
        try {
            return reading.from(index);
        } catch (IOException e) {
            throw new LibraryException("could not " + attempted, e);
        } finally {
            index.release();
        }
    }

    /** One that a switch closes under our hands is followed by the next. */
    private PassageIndex acquire() {
        PassageIndex index = live.get();
        while (!index.acquire()) {
            index = live.get();
        }
        return index;
    }

    /** Whoever reads from now on reads this one. */
    void switchTo(PassageIndex next) throws IOException {
        live.getAndSet(next).close();
        switched.run();
    }

    @Override
    public void close() throws IOException {
        live.get().close();
    }

    /** Something to be looked up in an index. */
    @FunctionalInterface
    public interface Reading<T> {

        T from(PassageIndex index) throws IOException;
    }
}
