package org.xianfeng.store;

import java.time.Duration;

/** Work that is done again and again while the service runs; a bean of this kind is run by {@link Tickers}. */
public interface PeriodicTask {

    /** As in its thread, in the log and in health. */
    String name();

    /** How long after the end of one run the next one begins; asked after each. */
    Duration period();

    /** How long after the start the first run begins. */
    default Duration delay() {
        return Duration.ZERO;
    }

    /** After how long without a sign of life it counts as standing still; longer than any run takes. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }

    /**
     * Does it once. Whatever it throws is logged when it is news, and the next run comes as usual.
     *
     * @param loop isolates the items of this run
     */
    void run(LoopState loop) throws Exception;

    /** Finishes what should not be left undone, after the last run. */
    default void end() {}
}
