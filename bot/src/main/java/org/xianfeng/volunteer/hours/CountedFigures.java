package org.xianfeng.volunteer.hours;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Register;
import org.xianfeng.volunteer.attendance.Seats;

/** Figures counted from the register. */
@Component
final class CountedFigures implements AttendanceFigures {

    private final Register register;
    private final Seats seats;
    private final HoursCalculator hoursCalculator;
    private final Profiles profiles;

    CountedFigures(Register register, Seats seats, HoursCalculator hoursCalculator, Profiles profiles) {
        this.register = register;
        this.seats = seats;
        this.hoursCalculator = hoursCalculator;
        this.profiles = profiles;
    }

    @Override
    public Figures of(Activity activity) {
        return activity.shifts().stream().map(shift -> of(activity, shift)).reduce(CountedFigures::together)
                .orElseThrow();
    }

    private Figures of(Activity activity, Shift shift) {
        ShiftId id = activity.id(shift);
        Set<ChatId> all = new HashSet<>(register.known(id));
        seats.each(activity, shift, all::add);
        Map<ChatId, Attendance> attendances = register.of(id, all);
        List<ChatId> came = all.stream().filter(member -> of(attendances, member).came()).toList();
        Map<ChatId, Profile> known = profiles.ofAll(came);
        Duration granted = register.granted(id).extra();
        Map<String, Branch> branches = new HashMap<>();
        for (ChatId member : came) {
            Hours hours = hoursCalculator.hours(shift, of(attendances, member), granted);
            branches.merge(known.getOrDefault(member, Profile.EMPTY).branch().orElse(""), new Branch(1, hours),
                    CountedFigures::together);
        }
        int noShows = (int) all.stream()
                .filter(member -> of(attendances, member).status() == Attendance.Status.MISSED).count();
        return new Figures(seats.count(activity, shift), came.size(), noShows,
                branches.values().stream().map(Branch::hours).reduce(Hours.NONE, Hours::plus), branches);
    }

    private static Attendance of(Map<ChatId, Attendance> attendances, ChatId member) {
        return attendances.getOrDefault(member, Attendance.NONE);
    }

    private static Figures together(Figures one, Figures other) {
        Map<String, Branch> branches = new HashMap<>(one.branches());
        other.branches().forEach((name, branch) -> branches.merge(name, branch, CountedFigures::together));
        return new Figures(one.signedUp() + other.signedUp(), one.came() + other.came(),
                one.noShows() + other.noShows(), one.hours().plus(other.hours()), branches);
    }

    private static Branch together(Branch one, Branch other) {
        return new Branch(one.came() + other.came(), one.hours().plus(other.hours()));
    }
}
