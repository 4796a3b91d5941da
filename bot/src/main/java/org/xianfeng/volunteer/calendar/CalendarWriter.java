package org.xianfeng.volunteer.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;

/** Writes calendars as RFC 5545 has them, in the organisation's zone. */
@Component
final class CalendarWriter {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final String PRODUCT = "-//Xianfeng//Volunteering//ZH";

    /** How often a calendar that follows our link may well ask again. */
    private static final Duration REFRESH = Duration.builder().hours(1).build();

    /** Enough to get ready and to go there. */
    private static final Duration ALARM = Duration.builder().prior(true).hours(1).build();
    /** RFC 5545 has 75 bytes, and a character takes up to three where it does not take two places. */
    private static final int LONGEST_LINE = 25;

    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    CalendarWriter(Phrases phrases, Clock clock, ZoneId zone) {
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    String write(List<CalendarEntry> entries, Locale language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(phrases.plain(language, "calendar.name"));
        calendar.addExperimentalProperty("X-WR-CALNAME", phrases.plain(language, "calendar.name"));
        calendar.setRefreshInterval(REFRESH);
        if (!entries.isEmpty()) {
            calendar.getTimezoneInfo().setDefaultTimezone(zone(entries));
        }
        entries.forEach(entry -> calendar.addEvent(event(entry, language)));
        return folded(calendar);
    }

    private static String folded(ICalendar calendar) {
        StringWriter written = new StringWriter();
        try (ICalWriter writer = new ICalWriter(written, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return written.toString();
    }

    private TimezoneAssignment zone(List<CalendarEntry> entries) {
        Instant first = entries.stream().map(CalendarEntry::start).min(Comparator.naturalOrder()).orElseThrow();
        Instant last = entries.stream().map(CalendarEntry::end).max(Comparator.naturalOrder()).orElseThrow();
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneComponent.of(zone, first, last));
    }

    private VEvent event(CalendarEntry entry, Locale language) {
        VEvent event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(entry.start()));
        event.setDateEnd(Date.from(entry.end()));
        event.setSummary(entry.standing() == CalendarEntry.Standing.TENTATIVE
                ? phrases.plain(language, "calendar.tentative", entry.title())
                : entry.title());
        event.setLocation(entry.place());
        event.setStatus(switch (entry.standing()) {
            case TENTATIVE -> Status.tentative();
            case CONFIRMED -> Status.confirmed();
            case CANCELLED -> Status.cancelled();
        });
        String description = description(entry, language);
        if (!description.isEmpty()) {
            event.setDescription(description);
        }
        if (!entry.link().isEmpty()) {
            event.setUrl(entry.link());
        }
        if (entry.standing() == CalendarEntry.Standing.CONFIRMED) {
            event.addAlarm(VAlarm.display(new Trigger(ALARM, Related.START),
                    phrases.plain(language, "calendar.alarm", entry.title())));
        }
        return event;
    }

    private String description(CalendarEntry entry, Locale language) {
        return Stream.of(entry.description(), entry.link().isEmpty()
                ? ""
                : phrases.plain(language, "calendar.more", entry.link())).filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
