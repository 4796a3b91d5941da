package org.xianfeng.volunteer.attendance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.Shift;

/** Reads when somebody came and left, as an organizer types it: {@code 9:00-11:30}, one or several. */
@Component
public final class StaysReader {

    private static final Pattern STAY = Pattern.compile(
            "(?:(\\d{1,2})(?:月|[-/])(\\d{1,2})日?\\s+)?(\\d{1,2})[:：](\\d{2})\\s*[-–—~～到至]\\s*(\\d{1,2})[:：](\\d{2})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]*");
    private static final int MOST = 20;

    private final AttendanceSettings settings;
    private final ZoneId zone;

    StaysReader(AttendanceSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** The stays in order; empty if this cannot be read, overlaps, or is at a time at which nobody can be there. */
    public Optional<List<Stay>> read(String typed, Shift shift) {
        List<Stay> stays = new ArrayList<>();
        Matcher found = STAY.matcher(typed);
        int end = 0;
        while (found.find()) {
            Optional<Stay> stay = stay(found, shift);
            boolean follows = BETWEEN.matcher(typed.substring(end, found.start())).matches();
            if (!follows || stay.isEmpty() || overlaps(stays, stay.get()) || stays.size() == MOST) {
                return Optional.empty();
            }
            stays.add(stay.get());
            end = found.end();
        }
        boolean whole = BETWEEN.matcher(typed.substring(end)).matches();
        return stays.isEmpty() || !whole ? Optional.empty() : Optional.of(List.copyOf(stays));
    }

    private static boolean overlaps(List<Stay> before, Stay next) {
        return !before.isEmpty() && next.in().isBefore(before.getLast().out().orElseThrow());
    }

    /** On the first day on which somebody can have been there; one that ends before it begins ends on the next day. */
    private Optional<Stay> stay(Matcher parts, Shift shift) {
        try {
            LocalTime in = time(parts, 3);
            LocalTime out = time(parts, 5);
            return days(parts, shift).map(day -> Stay.from(moment(day, in))
                    .until(moment(out.isBefore(in) ? day.plusDays(1) : day, out)))
                    .filter(found -> isWithin(found, shift)).findFirst();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The day that is named, or each that the shift has: at night that is two, at the end of a year of two years. */
    private Stream<LocalDate> days(Matcher parts, Shift shift) {
        Stream<LocalDate> days = LocalDate.ofInstant(opens(shift), zone)
                .datesUntil(LocalDate.ofInstant(closes(shift), zone).plusDays(1));
        return parts.group(1) == null
                ? days
                : days.map(LocalDate::getYear).distinct()
                        .map(year -> LocalDate.of(year, number(parts, 1), number(parts, 2)));
    }

    /** From when check-in opens until it closes: what is beyond is nobody's to give. */
    private boolean isWithin(Stay stay, Shift shift) {
        return !stay.in().isBefore(opens(shift)) && !stay.out().orElseThrow().isAfter(closes(shift));
    }

    private Instant opens(Shift shift) {
        return shift.start().minus(settings.opensBefore());
    }

    private Instant closes(Shift shift) {
        return shift.end().plus(settings.closesAfter());
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static LocalTime time(Matcher parts, int group) {
        return LocalTime.of(number(parts, group), number(parts, group + 1));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
