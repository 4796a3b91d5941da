package org.xianfeng.volunteer.attendance;

/** Why nobody is checked in or out. */
public enum CheckInRefusal {
    /** There is no such activity or shift, or it is a draft still. */
    UNKNOWN, CALLED_OFF,
    /** The member has no place in the shift. */
    NOT_SEATED, TOO_EARLY, TOO_LATE,
    /** The member has checked in as often as one may on a day. */
    TOO_OFTEN,
    /** The member has not checked in. */
    NOT_IN,
    /** The shift is settled: now it takes a correction. */
    SETTLED
}
