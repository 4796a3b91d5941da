package org.xianfeng.volunteer;

/** What came of a member's wish to give up a place or a position in the queue. */
public sealed interface Withdrawal {

    record Withdrawn(ActivityView view) implements Withdrawal {}

    record Refused(Reason reason) implements Withdrawal {}

    /** Why nothing was given up. */
    enum Reason {
        /** There is no such activity. */
        UNKNOWN,
        /** The member had neither a place nor a position. */
        NOT_IN,
        /** It has begun. */
        BEGUN
    }
}
