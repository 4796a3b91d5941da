package org.xianfeng.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells a line that is down from a message that cannot be delivered. When several deliveries in a row have come to
 * nothing, none is attempted for a while, then one at a time after growing pauses, until one comes to something. What
 * fails meanwhile is not to blame.
 */
final class CircuitBreaker {

    /** In a row: single connections are dropped on a line that works, too. */
    private static final int MOST_FAILURES = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** So long, at most, does somebody wait for a reply once the line works again. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Clock clock;
    private int failures;
    private Duration pause = Duration.ZERO;
    private Instant pausedSince = Instant.EPOCH;
    private boolean probing;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** How long nothing is to be attempted yet. */
    synchronized Duration left() {
        Duration passed = Duration.between(pausedSince, clock.instant());
        // a clock that was set back ends the pause rather than prolong it
        return passed.isNegative() || passed.compareTo(pause) >= 0 ? Duration.ZERO : pause.minus(passed);
    }

    /** Whether a delivery may be attempted now; while the line is down one may after each pause. */
    synchronized boolean enters() {
        if (pause.isZero()) {
            return true;
        }
        if (left().isPositive()) {
            return false;
        }
        pausedSince = clock.instant();
        probing = true;
        return true;
    }

    /** A delivery came to something, be it a refusal. */
    synchronized void works() {
        failures = 0;
        pause = Duration.ZERO;
        probing = false;
    }

    /**
     * A delivery came to nothing.
     *
     * @return whether that is because the line is down
     */
    synchronized boolean fails() {
        failures++;
        boolean opens = pause.isZero() && failures >= MOST_FAILURES;
        if (opens || probing) {
            Duration doubled = pause.multipliedBy(2);
            pause = opens ? FIRST_PAUSE : doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            pausedSince = clock.instant();
            probing = false;
        }
        return pause.isPositive();
    }
}
