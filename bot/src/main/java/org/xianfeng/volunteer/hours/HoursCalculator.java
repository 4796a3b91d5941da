package org.xianfeng.volunteer.hours;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.AttendanceSettings;
import org.xianfeng.volunteer.attendance.Mark;

/** What somebody's attendance of a shift counts for. */
@Component
public final class HoursCalculator {

    private final AttendanceSettings settings;
    private final Rounding rounding;

    public HoursCalculator(AttendanceSettings settings, HoursSettings hours) {
        this.settings = settings;
        this.rounding = new Rounding(hours.nothingUpTo(), hours.halfUpTo());
    }

    /** The hours, which are never more than the shift is long and what was granted beyond that. */
    public Hours hours(Shift shift, Attendance attendance, Duration granted) {
        Duration most = Duration.between(shift.start(), shift.end()).plus(granted);
        Duration there = attendance.length();
        return rounding.of(there.compareTo(most) > 0 ? most : there);
    }

    public Set<Mark> marks(Shift shift, Attendance attendance) {
        Set<Mark> marks = new TreeSet<>();
        switch (attendance.status()) {
            case FORGOT -> marks.add(Mark.FORGOT);
            case MISSED -> marks.add(Mark.MISSED);
            case EXCUSED -> marks.add(Mark.EXCUSED);
            case NORMAL -> {
                if (attendance.isThere()) {
                    marks.add(Mark.THERE);
                }
            }
        }
        attendance.firstIn().filter(in -> in.isAfter(shift.start().plus(settings.lateAfter())))
                .ifPresent(_ -> marks.add(Mark.LATE));
        attendance.lastOut().filter(out -> attendance.status() != Attendance.Status.FORGOT
                && out.isBefore(shift.end().minus(settings.earlyBefore())))
                .ifPresent(_ -> marks.add(Mark.LEFT_EARLY));
        return marks;
    }
}
