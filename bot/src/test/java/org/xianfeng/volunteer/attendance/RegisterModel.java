package org.xianfeng.volunteer.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xianfeng.volunteer.activity.Shift;

/** The register of one shift as plain Java, one change at a time. */
final class RegisterModel {

    private final Shift shift;
    private final AttendanceSettings settings;
    private final ZoneId zone;
    private final Set<String> seats = new HashSet<>();
    private final Map<String, Attendance> attendances = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> trails = new HashMap<>();
    private final List<String> walkIns = new ArrayList<>();
    private boolean calledOff;

    RegisterModel(Shift shift, AttendanceSettings settings, ZoneId zone) {
        this.shift = shift;
        this.settings = settings;
        this.zone = zone;
    }

    void seat(String member) {
        seats.add(member);
    }

    void callOff() {
        calledOff = true;
    }

    Attendance of(String member) {
        return attendances.getOrDefault(member, Attendance.NONE);
    }

    long came() {
        return attendances.values().stream().filter(Attendance::came).count();
    }

    List<String> walkIns() {
        return walkIns;
    }

    int trail(String member) {
        return trails.getOrDefault(member, 0);
    }

    String checkIn(String request, String member, String by, Instant now) {
        return answers.computeIfAbsent(request, _ -> checkIn(member, by, now));
    }

    private String checkIn(String member, String by, Instant now) {
        if (calledOff) {
            return "CALLED_OFF";
        }
        Attendance before = of(member);
        if (before.isThere()) {
            return "DONE";
        }
        if (!seats.contains(member)) {
            return "NOT_SEATED";
        }
        if (before.status() != Attendance.Status.NORMAL) {
            return "SETTLED";
        }
        if (now.isBefore(shift.start().minus(settings.opensBefore()))) {
            return "TOO_EARLY";
        }
        if (now.isAfter(shift.end().plus(settings.closesAfter()))) {
            return "TOO_LATE";
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        long ofToday = before.stays().stream().filter(stay -> LocalDate.ofInstant(stay.in(), zone).equals(today))
                .count();
        if (ofToday >= settings.mostStays()) {
            return "TOO_OFTEN";
        }
        List<Stay> stays = new ArrayList<>(before.stays());
        stays.add(Stay.from(now));
        change(member, by, new Attendance(before.version() + 1, Attendance.Status.NORMAL, stays));
        return "DONE";
    }

    String checkOut(String request, String member, String by, Instant now) {
        return answers.computeIfAbsent(request, _ -> checkOut(member, by, now));
    }

    private String checkOut(String member, String by, Instant now) {
        if (calledOff) {
            return "CALLED_OFF";
        }
        Attendance before = of(member);
        if (before.status() != Attendance.Status.NORMAL) {
            return "SETTLED";
        }
        if (!before.came()) {
            return "NOT_IN";
        }
        if (!before.isThere()) {
            return "DONE";
        }
        if (now.isAfter(shift.end().plus(settings.closesAfter()))) {
            return "TOO_LATE";
        }
        change(member, by, closed(before, Attendance.Status.NORMAL, now));
        return "DONE";
    }

    String correct(String request, String member, Correction correction, String by, Instant now) {
        return answers.computeIfAbsent(request, _ -> correct(member, correction, by, now));
    }

    private String correct(String member, Correction correction, String by, Instant now) {
        if (calledOff) {
            return "CALLED_OFF";
        }
        boolean walksIn = !attendances.containsKey(member) && !seats.contains(member);
        if (walksIn && !correction.walkIn()) {
            return "NOT_SEATED";
        }
        if (now.isBefore(shift.start().minus(settings.opensBefore()))) {
            return "TOO_EARLY";
        }
        if (correction.stays().stream().anyMatch(stay -> stay.in().isAfter(now)
                || stay.out().filter(now::isBefore).isPresent())) {
            return "FUTURE";
        }
        if (of(member).version() != correction.seen()) {
            return "CHANGED";
        }
        if (walksIn) {
            walkIns.add(member);
        }
        change(member, by, new Attendance(correction.seen() + 1, correction.status(), correction.stays()));
        return "DONE";
    }

    void settle(String member, Instant now) {
        Attendance before = of(member);
        if (calledOff || now.isBefore(shift.end().plus(settings.settledAfter()))) {
            return;
        }
        if (before.isThere()) {
            Instant in = before.stays().getLast().in();
            attendances.put(member,
                    closed(before, Attendance.Status.FORGOT, in.isBefore(shift.end()) ? shift.end() : in));
        } else if (!before.came() && before.status() == Attendance.Status.NORMAL && seats.contains(member)) {
            attendances.put(member, new Attendance(before.version() + 1, Attendance.Status.MISSED, List.of()));
        }
    }

    private static Attendance closed(Attendance before, Attendance.Status status, Instant out) {
        List<Stay> stays = new ArrayList<>(before.stays());
        stays.add(stays.removeLast().until(out));
        return new Attendance(before.version() + 1, status, stays);
    }

    private void change(String member, String by, Attendance after) {
        attendances.put(member, after);
        if (!by.equals(member)) {
            trails.merge(member, 1, Integer::sum);
        }
    }
}
