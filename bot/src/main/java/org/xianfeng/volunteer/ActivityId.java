package org.xianfeng.volunteer;

import java.util.Optional;

/** An activity's number, counted from 1. */
public record ActivityId(int number) {

    private static final int MOST_DIGITS = 9;

    public ActivityId {
        if (number < 1) {
            throw new IllegalArgumentException("number must be >= 1, got " + number);
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    static Optional<ActivityId> parse(String text) {
        if (!text.matches("[1-9][0-9]*") || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(new ActivityId(Integer.parseInt(text)));
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
