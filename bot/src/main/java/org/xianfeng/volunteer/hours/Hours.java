package org.xianfeng.volunteer.hours;

import java.time.Duration;

/**
 * Hours of service, which count by the half.
 *
 * @param halves how many half hours
 */
public record Hours(int halves) implements Comparable<Hours> {

    public static final Hours NONE = new Hours(0);

    private static final int MINUTES_OF_HALF = 30;

    public Hours {
        if (halves < 0) {
            throw new IllegalArgumentException("half hours must be >= 0, got " + halves);
        }
    }

    static Hours whole(int hours) {
        return new Hours(Math.multiplyExact(hours, 2));
    }

    /** Whole halves of it; the rest is left out. */
    static Hours within(Duration length) {
        return new Hours(Math.toIntExact(length.toMinutes() / MINUTES_OF_HALF));
    }

    public Hours plus(Hours more) {
        return new Hours(Math.addExact(halves, more.halves));
    }

    Hours atMost(Hours most) {
        return halves <= most.halves ? this : most;
    }

    /** How much is missing to that; nothing if it is reached. */
    Hours missingTo(Hours goal) {
        return new Hours(Math.max(0, goal.halves - halves));
    }

    @Override
    public int compareTo(Hours other) {
        return Integer.compare(halves, other.halves);
    }

    /** Such as {@code 2} or {@code 2.5}. */
    @Override
    public String toString() {
        return halves / 2 + (halves % 2 == 0 ? "" : ".5");
    }
}
