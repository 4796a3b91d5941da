package org.xianfeng.store.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/** Drops dead letters that nobody has looked after for long: what members have written stands in them. */
@Component
final class DeadLetterRetention implements PeriodicTask {

    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetention.class);

    private final DeadLetterQueue letters;
    private final Clock clock;

    DeadLetterRetention(DeadLetterQueue letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dead-letter-retention";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration patience() {
        return Duration.ofHours(3);
    }

    @Override
    public void run(LoopState loop) {
        Instant oldest = clock.instant().minus(KEPT);
        long dropped = letters.dropBefore(oldest);
        if (dropped > 0) {
            LOG.info("{} dead letters from before {} were dropped", dropped, oldest);
        }
    }
}
