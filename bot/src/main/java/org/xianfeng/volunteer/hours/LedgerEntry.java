package org.xianfeng.volunteer.hours;

import java.time.Instant;
import java.util.Set;

import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Mark;

/**
 * What one shift has brought a member.
 *
 * @param version a later one takes the place of an earlier one
 * @param title the activity's, as it was when this was booked
 */
public record LedgerEntry(ShiftId shift, long version, Outcome outcome, Instant start, Instant end, Hours hours,
        Set<Mark> marks, String title) {

    public enum Outcome {
        CAME, MISSED, EXCUSED,
        /** Nothing yet, or not any more. */
        NOTHING
    }

    public LedgerEntry {
        marks = Set.copyOf(marks);
        if (outcome != Outcome.CAME && hours.halves() > 0) {
            throw new IllegalArgumentException("who did not come has no hours, got " + hours);
        }
    }

    /** The same as a later version than another one. */
    LedgerEntry after(LedgerEntry other) {
        return new LedgerEntry(shift, Math.max(version, other.version) + 1, outcome, start, end, hours, marks, title);
    }

    /** Whether there is something to show. */
    boolean isSomething() { return outcome != Outcome.NOTHING; }

    boolean came() {
        return outcome == Outcome.CAME;
    }
}
