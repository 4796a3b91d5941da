package org.xianfeng.volunteer.roster;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does what time brings: offers that expire, draws, holds that a crash has left. Every instance has one; what they do
 * may be done twice.
 */
@Component
public final class RosterTicker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RosterTicker.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_SWEEPS = 15;

    private final RedisDueTimes dueTimes;
    private final RedisHolds holds;
    private volatile @Nullable Thread ticking;

    RosterTicker(RedisDueTimes dueTimes, RedisHolds holds) {
        this.dueTimes = dueTimes;
        this.holds = holds;
    }

    @Override
    public void start() {
        Thread thread = Thread.ofVirtual().name("volunteer-clock").unstarted(this::run);
        // first known, then started: it runs for as long as it is the one
        ticking = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = ticking;
        ticking = null;
        if (thread != null) {
            LockSupport.unpark(thread);
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() { return ticking != null; }

    private void run() {
        boolean wellBefore = true;
        for (long tick = 0; ticking != null; tick++) {
            wellBefore = tick(tick % TICKS_BETWEEN_SWEEPS == 0, wellBefore);
            LockSupport.parkNanos(TICK.toNanos());
        }
        tick(false, wellBefore);
    }

    /** Answers whether all went well; what did not will be done at the next tick, and is told once. */
    private boolean tick(boolean sweep, boolean wellBefore) {
        try {
            dueTimes.settle();
            holds.flush();
            if (sweep) {
                holds.sweep();
            }
            return true;
        } catch (RuntimeException e) {
            if (wellBefore) {
                LOG.warn("What is due in volunteering waits for the next try: {}", e.toString());
            }
            return false;
        }
    }
}
