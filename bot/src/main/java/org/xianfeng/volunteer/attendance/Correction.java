package org.xianfeng.volunteer.attendance;

import java.util.List;

/**
 * What an organizer makes of an attendance.
 *
 * @param seen the version that they have seen
 * @param why told to the member, and kept; its length is counted in characters as a reader counts them
 * @param walkIn whether it also holds for somebody who has no place, such as a substitute who came by
 */
public record Correction(long seen, Attendance.Status status, List<Stay> stays, String why, boolean walkIn) {

    public static final int LONGEST_REASON = 200;

    /** One of somebody who has a place. */
    public Correction(long seen, Attendance.Status status, List<Stay> stays, String why) {
        this(seen, status, stays, why, false);
    }

    public Correction {
        stays = List.copyOf(stays);
        if (why.isBlank() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason must be 1 to " + LONGEST_REASON + " characters, got " + why);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Done(Attendance attendance) implements Outcome {}

        record Refused(Reason why) implements Outcome {}
    }

    /** Why nothing is corrected. */
    public enum Reason {
        UNKNOWN, CALLED_OFF, NOT_SEATED,
        /** Nobody can have come yet. */
        TOO_EARLY,
        /** It says that somebody will have been there at a time that is yet to come. */
        FUTURE,
        /** Somebody has changed it since it was seen. */
        CHANGED
    }
}
