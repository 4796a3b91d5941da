package org.xianfeng.volunteer.activity;

import java.util.Optional;
import java.util.regex.Pattern;

/** An activity's number, counted from 1. */
public record ActivityId(int number) {

    /** What a link's payload begins with if it leads to an activity. */
    public static final String PAYLOAD = "t_";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public ActivityId {
        if (number < 1) {
            throw new IllegalArgumentException("number must be >= 1, got " + number);
        }
    }

    /** What a link to the activity bears: {@code /start t_12}. */
    public String payload() {
        return PAYLOAD + number;
    }

    /** Reads what {@link #payload()} wrote; empty for anything else. */
    public static Optional<ActivityId> ofPayload(String text) {
        return text.startsWith(PAYLOAD) ? parse(text.substring(PAYLOAD.length())) : Optional.empty();
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<ActivityId> parse(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new ActivityId(Integer.parseInt(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
