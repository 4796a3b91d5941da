package org.xianfeng.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Parsed;

/** What forms read typed days and moments with. */
public final class MomentInputs {

    private MomentInputs() {}

    /**
     * A day; of a moment, the day that it is on.
     *
     * @param unclear the phrase for what is no day
     */
    public static Function<String, Parsed<LocalDate>> day(MomentReader moments, String unclear) {
        return text -> switch (moments.read(text)) {
            case Reading.On(LocalDate day) -> Parsed.good(day);
            case Reading.At(ZonedDateTime moment) -> Parsed.good(moment.toLocalDate());
            case Reading.Between _ -> Parsed.bad(unclear);
            case Reading.Refused(Reading.Reason reason) -> refused(reason, unclear);
        };
    }

    /**
     * A moment.
     *
     * @param unclear the phrase for what is none, or lacks its day or its time
     */
    public static Function<String, Parsed<Instant>> moment(MomentReader moments, String unclear) {
        return text -> switch (moments.read(text)) {
            case Reading.At(ZonedDateTime moment) -> Parsed.good(moment.toInstant());
            case Reading.Between _,Reading.On _ -> Parsed.bad(unclear);
            case Reading.Refused(Reading.Reason reason) -> refused(reason, unclear);
        };
    }

    /**
     * When something starts; a period such as 下周六 14:00-16:00 fills in its end as well.
     *
     * @param fits what is wrong with such an end, if anything is
     */
    public static BiFunction<String, Draft, Parsed<Instant>> start(MomentReader moments, FormField<Instant> end,
            BiFunction<Instant, Instant, Parsed<Instant>> fits, String unclear) {
        return (text, draft) -> moments.read(text) instanceof Reading.Between(ZonedDateTime from, ZonedDateTime to)
                ? fits.apply(from.toInstant(), to.toInstant()).then(until -> {
                    draft.put(end, until);
                    return Parsed.good(from.toInstant());
                })
                : moment(moments, unclear).apply(text);
    }

    /** The end of what starts then; a time alone means the next such time after it. */
    public static Parsed<Instant> end(MomentReader moments, Instant start, ZoneId zone, String text, String unclear) {
        return switch (moments.readEnd(start.atZone(zone), text)) {
            case Reading.At(ZonedDateTime end) -> Parsed.good(end.toInstant());
            case Reading.Between _,Reading.On _ -> Parsed.bad(unclear);
            case Reading.Refused(Reading.Reason reason) -> refused(reason, unclear);
        };
    }

    private static <T> Parsed<T> refused(Reading.Reason reason, String unclear) {
        return Parsed.bad(reason == Reading.Reason.UNCLEAR ? unclear : reason.phrase());
    }
}
