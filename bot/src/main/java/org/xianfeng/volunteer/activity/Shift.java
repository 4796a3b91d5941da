package org.xianfeng.volunteer.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of an activity with a time of its own.
 *
 * @param number counted from 1 within the activity
 * @param posts at least one
 */
public record Shift(int number, Instant start, Instant end, List<Post> posts) {

    public static final Duration LONGEST = Duration.ofDays(366);

    public Shift {
        if (!end.isAfter(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "end must be after start by at most a year, got " + start + " to " + end);
        }
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("a shift needs a post");
        }
        posts = List.copyOf(posts);
    }

    /** How long until it begins, or since it ended; nothing while it goes on. */
    public Duration away(Instant moment) {
        if (moment.isBefore(start)) {
            return Duration.between(moment, start);
        }
        return moment.isAfter(end) ? Duration.between(end, moment) : Duration.ZERO;
    }

    /** Whether both go on at some moment; one that ends when the other begins does not overlap it. */
    public boolean overlaps(Shift other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
