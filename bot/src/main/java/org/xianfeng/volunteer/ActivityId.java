package org.xianfeng.volunteer;

import java.util.Optional;
import java.util.regex.Pattern;

/** An activity's number, counted from 1. */
public record ActivityId(int number) {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public ActivityId {
        if (number < 1) {
            throw new IllegalArgumentException("number must be >= 1, got " + number);
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    static Optional<ActivityId> parse(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new ActivityId(Integer.parseInt(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
