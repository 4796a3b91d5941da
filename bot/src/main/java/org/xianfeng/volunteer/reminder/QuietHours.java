package org.xianfeng.volunteer.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.springframework.stereotype.Component;

/** The hours in which nobody is disturbed, and where what falls into them goes. */
@Component
public final class QuietHours {

    private final ReminderSettings settings;
    private final ZoneId zone;

    QuietHours(ReminderSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    public boolean contain(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        boolean afterBegin = !time.isBefore(settings.quietFrom());
        boolean beforeEnd = time.isBefore(settings.quietUntil());
        return overMidnight() ? afterBegin || beforeEnd : afterBegin && beforeEnd;
    }

    /**
     * When to remind of something: so long before it, or in the morning after if at least half of that time is left
     * then, else in the evening before.
     */
    Instant remind(Instant start, Duration before) {
        Instant wanted = start.minus(before);
        if (!contain(wanted)) {
            return wanted;
        }
        Instant morning = morningAfter(wanted);
        return morning.isAfter(start.minus(before.dividedBy(2))) ? eveningBefore(wanted) : morning;
    }

    /** When the quiet hours end that this moment lies in. */
    public Instant morningAfter(Instant moment) {
        ZonedDateTime end = moment.atZone(zone).with(settings.quietUntil());
        return (end.toInstant().isAfter(moment) ? end : end.plusDays(1)).toInstant();
    }

    private Instant eveningBefore(Instant moment) {
        ZonedDateTime evening = moment.atZone(zone).with(settings.evening());
        return (evening.toInstant().isAfter(moment) ? evening.minusDays(1) : evening).toInstant();
    }

    private boolean overMidnight() {
        return settings.quietFrom().isAfter(settings.quietUntil());
    }
}
