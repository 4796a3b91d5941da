package org.xianfeng.volunteer.hours;

import java.time.Duration;

/**
 * Rounds a time to hours: whole ones count, and of the one begun it depends on how much of it has passed.
 *
 * @param nothingUpTo so much of an hour counts as nothing
 * @param halfUpTo so much counts as half of one; more counts as one
 */
record Rounding(Duration nothingUpTo, Duration halfUpTo) {

    Hours of(Duration time) {
        Hours whole = Hours.whole(Math.toIntExact(time.toHours()));
        Duration begun = time.minusHours(time.toHours());
        if (begun.compareTo(nothingUpTo) <= 0) {
            return whole;
        }
        return whole.plus(new Hours(begun.compareTo(halfUpTo) <= 0 ? 1 : 2));
    }
}
