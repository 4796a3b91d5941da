package org.xianfeng.volunteer.attendance;

/** What came of a check-out. */
public sealed interface CheckOut {

    /** They are out, from now on or already. */
    record Done(Attendance attendance) implements CheckOut {}

    record Refused(CheckInRefusal why) implements CheckOut {}
}
