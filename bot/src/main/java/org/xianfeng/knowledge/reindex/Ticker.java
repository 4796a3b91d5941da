package org.xianfeng.knowledge.reindex;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does something again and again until it is closed. It may be work for the processor, so a platform thread does it: a
 * virtual one would take turns with questions.
 */
final class Ticker implements AutoCloseable {

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Ticker(String name, Supplier<Duration> round) {
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(() -> run(round));
    }

    /** @param round answers how long to wait until the next one */
    static Ticker start(String name, Supplier<Duration> round) {
        Ticker loop = new Ticker(name, round);
        loop.thread.start();
        return loop;
    }

    private void run(Supplier<Duration> round) {
        try {
            Duration pause = round.get();
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = round.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the last round has ended. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
