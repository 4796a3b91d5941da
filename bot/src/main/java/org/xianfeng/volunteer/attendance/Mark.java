package org.xianfeng.volunteer.attendance;

/** What an attendance gives reason to remark. */
public enum Mark {
    LATE, LEFT_EARLY,
    /** Is there, or has not checked out yet. */
    THERE, FORGOT, MISSED, EXCUSED
}
