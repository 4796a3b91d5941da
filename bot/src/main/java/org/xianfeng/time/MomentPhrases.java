package org.xianfeng.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;

/** Says days, moments and periods, with the weekday, and with the year if it is not this one. */
@Component
public final class MomentPhrases {

    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    MomentPhrases(Phrases phrases, Clock clock, ZoneId zone) {
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /** Such as 11月28日（周六）. */
    public String day(Locale language, LocalDate day) {
        return format(language, day, day.getYear()).replaceAll("[, ]+$", "");
    }

    /** Such as 11月28日（周六）09:00. */
    public String moment(Locale language, ZonedDateTime moment) {
        return format(language, moment, moment.getYear()) + time(moment);
    }

    /** Such as 11月28日（周六）09:00–11:00. */
    public String period(Locale language, ZonedDateTime start, ZonedDateTime end) {
        String last = start.toLocalDate().equals(end.toLocalDate()) ? time(end) : moment(language, end);
        return moment(language, start) + "–" + last;
    }

    /** The same for a moment in the organisation's zone. */
    public String moment(Locale language, Instant moment) {
        return moment(language, moment.atZone(zone));
    }

    /** The same for a period in the organisation's zone. */
    public String period(Locale language, Instant start, Instant end) {
        return period(language, start.atZone(zone), end.atZone(zone));
    }

    private String format(Locale language, Temporal day, int year) {
        boolean thisYear = year == LocalDate.now(clock.withZone(zone)).getYear();
        String pattern = phrases.plain(language, thisYear ? "volunteer.day" : "volunteer.day-and-year");
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    private static String time(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment);
    }
}
