package org.xianfeng.volunteer.manage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.time.MomentReader;
import org.xianfeng.time.Reading;
import org.xianfeng.volunteer.activity.Period;
import org.xianfeng.volunteer.activity.Shift;

/** Reads when a shift is to be. */
@Component
public final class ShiftTimes {

    private final MomentReader moments;
    private final ZoneId zone;

    ShiftTimes(MomentReader moments, ZoneId zone) {
        this.moments = moments;
        this.zone = zone;
    }

    /**
     * Reads when it starts and ends.
     *
     * @param like whose times of the day a day alone keeps, and whose length a moment alone
     */
    public Parsed<Period> read(String text, Period like) {
        return switch (moments.read(text)) {
            case Reading.Between(ZonedDateTime start, ZonedDateTime end) -> fitting(
                    new Period(start.toInstant(), end.toInstant()));
            case Reading.At(ZonedDateTime start) -> fitting(
                    new Period(start.toInstant(), start.toInstant().plus(like.length())));
            case Reading.On(LocalDate day) -> fitting(like.on(day, zone));
            case Reading.Refused(Reading.Reason reason) -> Parsed.bad(reason.phrase());
        };
    }

    /** Checks that a shift can be as long. */
    public static Parsed<Period> fitting(Period period) {
        return period.length().compareTo(Shift.LONGEST) > 0
                ? Parsed.bad("volunteer.new.too-long")
                : Parsed.good(period);
    }
}
