package org.xianfeng.volunteer.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** From when to when. */
public record Period(Instant start, Instant end) {

    public static Period of(Shift shift) {
        return new Period(shift.start(), shift.end());
    }

    /** Reads what {@link #toString} wrote. */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        return new Period(Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1)));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** The same times of the day, with this day as the first. */
    public Period on(LocalDate day, ZoneId zone) {
        LocalDateTime local = start.atZone(zone).toLocalDateTime();
        return movedBy(Duration.between(local, local.with(day)), zone);
    }

    /** Moved as a calendar is, so that nine o'clock stays nine o'clock when summer time begins in between. */
    public Period movedBy(Duration distance, ZoneId zone) {
        return new Period(moved(start, distance, zone), moved(end, distance, zone));
    }

    public static Instant moved(Instant moment, Duration distance, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().plus(distance).atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
