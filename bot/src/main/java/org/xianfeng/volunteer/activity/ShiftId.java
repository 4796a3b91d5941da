package org.xianfeng.volunteer.activity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shift of an activity, written {@code 12.1}.
 *
 * @param number counted from 1 within the activity, never used again for another shift
 */
public record ShiftId(ActivityId activity, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})\\.([1-9][0-9]?)");

    public ShiftId {
        if (number < 1 || number > Activity.MOST_SHIFTS) {
            throw new IllegalArgumentException("number must be 1 to " + Activity.MOST_SHIFTS + ", got " + number);
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<ShiftId> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > Activity.MOST_SHIFTS) {
            return Optional.empty();
        }
        return ActivityId.parse(parts.group(1)).map(id -> new ShiftId(id, Integer.parseInt(parts.group(2))));
    }

    @Override
    public String toString() {
        return activity + "." + number;
    }
}
