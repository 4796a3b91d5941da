package org.xianfeng.volunteer.attendance;

import java.time.Instant;
import java.util.Set;

import org.xianfeng.volunteer.ShiftId;

/**
 * What one shift has brought a member.
 *
 * @param version a later one takes the place of an earlier one
 * @param title the activity's, as it was when this was booked
 */
record LedgerEntry(ShiftId shift, long version, Outcome outcome, Instant start, Instant end, Hours hours,
        Set<Mark> marks, String title) {

    enum Outcome {
        CAME, MISSED, EXCUSED,
        /** Nothing yet, or not any more. */
        NOTHING
    }

    LedgerEntry {
        marks = Set.copyOf(marks);
        if (outcome != Outcome.CAME && hours.halves() > 0) {
            throw new IllegalArgumentException("who did not come has no hours, got " + hours);
        }
    }

    /** Whether there is something to show. */
    boolean isSomething() { return outcome != Outcome.NOTHING; }

    boolean came() {
        return outcome == Outcome.CAME;
    }
}
