package org.xianfeng.volunteer.roster;

/** What came of a member's wish to give up a place or a position in the queue. */
public sealed interface Withdrawal {

    record Withdrawn(ActivityView view) implements Withdrawal {}

    record Refused(Reason reason) implements Withdrawal {}

    /** Why nothing was given up. */
    enum Reason {
        /** There is no such activity or post. */
        UNKNOWN,
        /** The member had neither a place nor a position. */
        NOT_IN,
        /** A place can no longer be given up without the organizer, but a substitute can be found. */
        TOO_LATE,
        /** The shift has begun. */
        BEGUN
    }
}
