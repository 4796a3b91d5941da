package org.xianfeng.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task again and again until it is closed; nothing that the task throws ends it. A platform thread does it: work
 * for the processor would make questions wait on a virtual one's carrier.
 */
public final class Ticker implements AutoCloseable {

    /** A run that takes longer is left to itself. */
    static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final PeriodicTask task;
    private final LoopState state;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Ticker(PeriodicTask task, LoopState state) {
        this.task = task;
        this.state = state;
        this.thread = Thread.ofPlatform().name(task.name()).daemon(true).unstarted(this::run);
    }

    public static Ticker start(PeriodicTask task, Loops loops) {
        Ticker ticker = new Ticker(task, loops.add(task.name(), task.patience()));
        ticker.thread.start();
        return ticker;
    }

    private void run() {
        for (Duration pause = task.delay(); !isClosedWithin(pause);) {
            pause = round();
        }
        try {
            task.end();
        } catch (Throwable e) {
            LOG.warn("{} ends with something left undone: {}", task.name(), e.toString());
        }
    }

    /** One run; answers how long to wait until the next. */
    private Duration round() {
        try {
            task.run(state);
            if (state.works()) {
                LOG.info("{} works again", task.name());
            }
        } catch (Throwable e) {
            if (state.fails(e)) {
                tell(e);
            }
        }
        return task.period();
    }

    private void tell(Throwable cause) {
        if (Outage.isMeantBy(cause)) {
            LOG.warn("{} waits for Redis: {}", task.name(), cause.toString());
        } else {
            LOG.error("{} fails and is tried again: {}", task.name(), cause.toString(), cause);
        }
    }

    /** Not kept from waiting by an interrupt, which can only be a rest of what the task has done. */
    private boolean isClosedWithin(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return closing.getCount() == 0;
        }
    }

    /** Begins no further run; {@link #close()} waits for one under way. */
    void stop() {
        closing.countDown();
    }

    /** Returns when the last run has ended, or has taken too long. */
    @Override
    public void close() {
        stop();
        try {
            if (!thread.join(LONGEST_STOP)) {
                LOG.warn("{} does not stop within {} s and is left behind", task.name(), LONGEST_STOP.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
