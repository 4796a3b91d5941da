package org.xianfeng.volunteer.activity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post of an activity, written {@code 12.3}: what a member signs up for.
 *
 * @param number counted from 1 within the whole activity, never used again for another post
 */
public record PostId(ActivityId activity, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})\\.([1-9][0-9]?)");

    public PostId {
        if (number < 1 || number > Activity.MOST_POSTS) {
            throw new IllegalArgumentException("number must be 1 to " + Activity.MOST_POSTS + ", got " + number);
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<PostId> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return ActivityId.parse(parts.group(1)).map(id -> new PostId(id, Integer.parseInt(parts.group(2))));
    }

    @Override
    public String toString() {
        return activity + "." + number;
    }
}
