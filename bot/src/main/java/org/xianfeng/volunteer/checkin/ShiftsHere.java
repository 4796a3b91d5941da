package org.xianfeng.volunteer.checkin;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;

/** The shifts at whose place somebody is; at least one. */
record ShiftsHere(List<Here> all) {

    ShiftsHere {
        all = List.copyOf(all);
    }

    /** @param away how long until it begins, or since it ended */
    record Here(ShiftOfActivity open, Attendance attendance, Duration away) {

        boolean isLeft() { return attendance.came() && !attendance.isThere(); }
    }

    /**
     * The one that is meant: the nearest in time. Empty where that is not sure: two are as near, or they are there for
     * another one, or they have left the nearest already.
     */
    Optional<ShiftOfActivity> meant() {
        Here nearest = all.stream().min(Comparator.comparing(Here::away)).orElseThrow();
        return all.stream().filter(one -> !one.equals(nearest)).allMatch(other -> isBehind(other, nearest))
                ? Optional.of(nearest.open())
                : Optional.empty();
    }

    private static boolean isBehind(Here other, Here nearest) {
        return other.away().compareTo(nearest.away()) > 0 && !other.attendance().isThere()
                && (!nearest.isLeft() || other.attendance().came());
    }

    List<ShiftOfActivity> shifts() {
        return all.stream().map(Here::open).toList();
    }
}
