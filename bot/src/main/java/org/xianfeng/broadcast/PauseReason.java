package org.xianfeng.broadcast;

/** Why a broadcast stands still. */
public enum PauseReason {
    /** Somebody wanted it. */
    ASKED,
    /** Too many could not be sent. */
    ERRORS,
    /** Its author is no organizer any more, or may not reach its audience any more. */
    AUTHOR_MAY_NOT,
    /** The activity that it invites to cannot be signed up for any more. */
    ACTIVITY_CLOSED,
    /** Its photo or file is gone. */
    FILE_GONE,
    /** The group that it goes to is not allowed any more. */
    GROUP_NOT_ALLOWED
}
