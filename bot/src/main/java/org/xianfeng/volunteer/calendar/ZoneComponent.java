package org.xianfeng.volunteer.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;

/**
 * A zone's rules as a calendar bears them, from the rules that the JDK has: each change of the clocks in the time that
 * the calendar covers, by its date. What the clocks showed before the first change is told too.
 */
final class ZoneComponent {

    /** Whoever repeats or moves an entry shall not fall out of the time that is told. */
    private static final Duration AROUND = Duration.ofDays(366);

    private ZoneComponent() {}

    static VTimezone of(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        VTimezone component = new VTimezone(zone.getId());
        Instant from = first.minus(AROUND);
        ZoneOffset before = rules.getOffset(from);
        add(component, zone, from, LocalDateTime.ofInstant(from, before).withNano(0), before, before);
        Instant until = last.plus(AROUND);
        for (ZoneOffsetTransition change = rules.nextTransition(from); change != null
                && change.getInstant().isBefore(until); change = rules.nextTransition(change.getInstant())) {
            add(component, zone, change.getInstant(), change.getDateTimeBefore(), change.getOffsetBefore(),
                    change.getOffsetAfter());
        }
        return component;
    }

    private static void add(VTimezone component, ZoneId zone, Instant at, LocalDateTime shown, ZoneOffset from,
            ZoneOffset to) {
        if (zone.getRules().isDaylightSavings(at)) {
            DaylightSavingsTime summer = new DaylightSavingsTime();
            component.addDaylightSavingsTime(summer);
            fill(summer, shown, from, to);
        } else {
            StandardTime standard = new StandardTime();
            component.addStandardTime(standard);
            fill(standard, shown, from, to);
        }
    }

    private static void fill(Observance observance, LocalDateTime shown, ZoneOffset from, ZoneOffset to) {
        observance.setDateStart(new DateTimeComponents(shown.getYear(), shown.getMonthValue(), shown.getDayOfMonth(),
                shown.getHour(), shown.getMinute(), shown.getSecond(), false));
        observance.setTimezoneOffsetFrom(offset(from));
        observance.setTimezoneOffsetTo(offset(to));
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
