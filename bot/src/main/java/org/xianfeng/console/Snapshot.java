package org.xianfeng.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that takes a while to read, as it was a short time ago: only the first reader waits for it; whoever finds it
 * old gets it as it is, and has it read anew meanwhile. What nobody looks at is not read.
 */
public final class Snapshot<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final Supplier<T> reader;
    private final Duration fresh;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile @Nullable Kept<T> kept;

    private record Kept<T>(T value, Instant at) {}

    /** @param fresh how old it may be without being read anew */
    public Snapshot(Supplier<T> reader, Duration fresh, Clock clock) {
        this.reader = reader;
        this.fresh = fresh;
        this.clock = clock;
    }

    public T get() {
        Kept<T> known = kept;
        if (known == null) {
            return first();
        }
        if (known.at.plus(fresh).isBefore(clock.instant()) && reading.compareAndSet(false, true)) {
            Thread.ofVirtual().name("snapshot").start(this::renew);
        }
        return known.value;
    }

    private synchronized T first() {
        if (kept == null) {
            read();
        }
        return Objects.requireNonNull(kept).value;
    }

    private void renew() {
        try {
            read();
        } catch (RuntimeException e) {
            LOG.warn("What pages show could not be read anew, and is as it was: {}", e.toString());
        } finally {
            reading.set(false);
        }
    }

    private void read() {
        Instant now = clock.instant();
        kept = new Kept<>(reader.get(), now);
    }
}
