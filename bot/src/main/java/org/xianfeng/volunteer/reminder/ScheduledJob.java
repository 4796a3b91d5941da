package org.xianfeng.volunteer.reminder;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.volunteer.activity.ShiftId;

/**
 * Something that is to be done once about a shift. It bears the shift's start, so that after a change of time it is
 * another one, and what was meant for the old time comes to nothing.
 *
 * @param kind an {@link JobType#kinds()}
 */
public record ScheduledJob(String kind, ShiftId shift, Instant start) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z0-9]{1,20}) ([0-9.]+) ([0-9]+)");

    public ScheduledJob {
        if (!kind.matches("[A-Z0-9]{1,20}")) {
            throw new IllegalArgumentException("kind must be 1 to 20 of A-Z 0-9, got " + kind);
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    static Optional<ScheduledJob> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        return parts.matches()
                ? ShiftId.parse(parts.group(2)).map(shift -> new ScheduledJob(parts.group(1), shift,
                        Instant.ofEpochMilli(Long.parseLong(parts.group(3)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + " " + shift + " " + start.toEpochMilli();
    }
}
