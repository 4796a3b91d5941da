package org.xianfeng.volunteer.attendance;

/** What came of a check-in. */
public sealed interface CheckIn {

    /** They are in, from now on or already. */
    record Done(Attendance attendance) implements CheckIn {}

    record Refused(CheckInRefusal why) implements CheckIn {}
}
