package org.xianfeng.volunteer.roster;

import java.time.Duration;

import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/**
 * Does what time brings: offers that expire, draws, holds that a crash has left. Every instance has one; what they do
 * may be done twice.
 */
@Component
final class RosterTicker implements PeriodicTask {

    private static final int TICKS_BETWEEN_SWEEPS = 15;

    private final RedisDueTimes dueTimes;
    private final RedisHolds holds;
    private long ticks;

    RosterTicker(RedisDueTimes dueTimes, RedisHolds holds) {
        this.dueTimes = dueTimes;
        this.holds = holds;
    }

    @Override
    public String name() {
        return "volunteer-clock";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(LoopState loop) {
        loop.each(dueTimes.due(), dueTimes::settle);
        holds.flush();
        if (ticks++ % TICKS_BETWEEN_SWEEPS == 0) {
            loop.each(holds.unconfirmed(), holds::sweep);
        }
    }

    /** What was confirmed since the last tick. */
    @Override
    public void end() {
        holds.flush();
    }
}
