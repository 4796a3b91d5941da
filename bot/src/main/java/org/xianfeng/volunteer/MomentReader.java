package org.xianfeng.volunteer;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/** Reads a date and a time as people type them: 2026-12-01 14:00, 12月1日14:00, 明天下午3点, 下周六9点, 14:30. */
@Component
final class MomentReader {

    private static final Pattern DAY = Pattern.compile("^(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    private static final Pattern TIME = Pattern
            .compile("^(上午|早上|中午|下午|晚上)?(\\d{1,2})(?:[:点时](?:(\\d{1,2})分?|(半))?)?$");
    private static final Map<String, Integer> NEAR_DAYS = Map.of("今天", 0, "明天", 1, "后天", 2, "大后天", 3);
    private static final Pattern WEEKDAY = Pattern.compile("^([这本下]?)(?:周|星期|礼拜)([一二三四五六日天])");
    private static final String WEEK = "一二三四五六日";
    private static final int NOON = 12;

    private final Clock clock;
    private final ZoneId zone;

    MomentReader(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** A day and a time; without a year or a week the next such day from today on is meant. Empty if it is neither. */
    Optional<ZonedDateTime> moment(String text) {
        String compact = compact(text);
        try {
            return day(compact, LocalDate.now(clock.withZone(zone)))
                    .flatMap(day -> at(day.date, compact.substring(day.length)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same, or a time alone on the given day. */
    Optional<ZonedDateTime> momentOn(LocalDate day, String text) {
        try {
            return at(day, compact(text)).or(() -> moment(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day, and how much of the text says so. */
    private record Day(LocalDate date, int length) {}

    private static Optional<Day> day(String text, LocalDate today) {
        for (var near : NEAR_DAYS.entrySet()) {
            if (text.startsWith(near.getKey())) {
                return Optional.of(new Day(today.plusDays(near.getValue()), near.getKey().length()));
            }
        }
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.find()) {
            return Optional.of(new Day(weekday(weekday, today), weekday.end()));
        }
        Matcher day = DAY.matcher(text);
        return day.find() ? Optional.of(new Day(date(day, today), day.end())) : Optional.empty();
    }

    /** Weeks begin on Monday. */
    private static LocalDate weekday(Matcher named, LocalDate today) {
        DayOfWeek day = DayOfWeek.of(WEEK.indexOf(named.group(2).replace('天', '日')) + 1);
        return switch (named.group(1)) {
            case "" -> today.with(TemporalAdjusters.nextOrSame(day));
            case "下" -> today.with(day).plusWeeks(1);
            default -> today.with(day);
        };
    }

    private static LocalDate date(Matcher day, LocalDate today) {
        int month = Integer.parseInt(day.group(2));
        int dayOfMonth = Integer.parseInt(day.group(3));
        if (day.group(1) != null) {
            return LocalDate.of(Integer.parseInt(day.group(1)), month, dayOfMonth);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, dayOfMonth);
        return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    }

    private Optional<ZonedDateTime> at(LocalDate day, String text) {
        Matcher time = TIME.matcher(text.replace(" ", ""));
        // a number alone is no time: it may be the rest of a mistyped date
        if (!time.matches() || (time.group(1) == null && text.matches("[ \\d]*"))) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(2));
        String half = time.group(1);
        boolean afternoon = half != null && (half.equals("下午") || half.equals("晚上")
                || (half.equals("中午") && hour < NOON - 1));
        int minute = time.group(4) != null ? 30 : time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        LocalTime clockTime = LocalTime.of(afternoon && hour < NOON ? hour + NOON : hour, minute);
        return Optional.of(LocalDateTime.of(day, clockTime).atZone(zone));
    }

    /** One space is left between a day and a time: in {@code 12-1 14:00} it alone tells them apart. */
    private static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip()
                .replaceAll("^([今明后])([早晚])上?", "$1天$2上");
    }
}
