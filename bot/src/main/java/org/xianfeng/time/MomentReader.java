package org.xianfeng.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.time.Reading.Reason;
import org.xianfeng.time.TimeExpression.End;

/**
 * Reads days, times and periods as people type them: 明天下午3点, 下周六 14:00-16:00, 12月底, tomorrow 3pm. What can
 * mean several things is read the likelier way, and never as something past if it can lie ahead.
 *
 * <p>
 * Written here, since xk-time 3.2.4, the one such library for Chinese on Maven Central, takes 2月30日 for the 28th, skips
 * what it does not know, and knows no zone but the JVM's.
 */
@Component
public final class MomentReader {

    private static final Pattern UNTIL = Pattern.compile("^\\s*(?:到|至|[-–—~～])\\s*");

    private final Clock clock;
    private final ZoneId zone;

    MomentReader(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** A day, a moment or a period from now on; a time alone means the next such time. */
    public Reading read(String text) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return TimeExpression.of(text, today).map(sentence -> meaning(sentence, today))
                .orElseGet(MomentReader::unclear);
    }

    /** The end of what starts then; a time alone means the next such time after it. A moment if it can be taken. */
    public Reading readEnd(ZonedDateTime start, String text) {
        ClockTimeExpression started = ClockTimeExpression.at(start.toLocalTime());
        return TimeExpression.of(UNTIL.matcher(text).replaceFirst(""), LocalDate.now(clock.withZone(zone)))
                .filter(sentence -> sentence.time().isPresent() && sentence.until().isEmpty())
                .map(sentence -> end(start, start.toLocalDate(), started, started.minutes(),
                        new End(sentence.day(), sentence.time().get())))
                .orElseGet(MomentReader::unclear);
    }

    private Reading meaning(TimeExpression sentence, LocalDate today) {
        return sentence.time().map(time -> meaning(sentence, time, today))
                .orElseGet(() -> day(sentence.day().orElseThrow(), today));
    }

    private Reading meaning(TimeExpression sentence, ClockTimeExpression time, LocalDate today) {
        int minutes = sentence.until().map(end -> time.minutesBefore(end.time())).orElseGet(time::minutes);
        List<LocalDate> days = sentence.day().map(DayExpression::candidates)
                .orElseGet(() -> List.of(today, today.plusDays(1)));
        Optional<LocalDate> day = days.stream().filter(date -> !instant(date, minutes).isBefore(clock.instant()))
                .findFirst();
        if (day.isEmpty()) {
            return new Reading.Refused(days.isEmpty() ? Reason.UNCLEAR : Reason.PAST);
        }
        Reading start = at(day.get(), minutes);
        return start instanceof Reading.At(ZonedDateTime moment) && sentence.until().isPresent()
                ? period(moment, end(moment, day.get(), time, minutes, sentence.until().get()))
                : start;
    }

    private static Reading period(ZonedDateTime start, Reading end) {
        return end instanceof Reading.At(ZonedDateTime moment) ? new Reading.Between(start, moment) : end;
    }

    private Reading end(ZonedDateTime start, LocalDate startDay, ClockTimeExpression startTime, int startMinutes,
            End end) {
        int minutes = end.day().isPresent() ? end.time().minutes() : end.time().minutesAfter(startTime, startMinutes);
        List<LocalDate> days = end.day().map(DayExpression::candidates).orElseGet(() -> List.of(startDay));
        return days.stream().filter(date -> instant(date, minutes).isAfter(start.toInstant())).findFirst()
                .map(date -> at(date, minutes))
                .orElseGet(() -> new Reading.Refused(days.isEmpty() ? Reason.UNCLEAR : Reason.END_FIRST));
    }

    private static Reading day(DayExpression said, LocalDate today) {
        List<LocalDate> days = said.candidates();
        return days.stream().filter(date -> !date.isBefore(today)).findFirst().<Reading>map(Reading.On::new)
                .orElseGet(() -> new Reading.Refused(days.isEmpty() ? Reason.UNCLEAR : Reason.PAST));
    }

    private Instant instant(LocalDate day, int minutes) {
        return local(day, minutes).atZone(zone).toInstant();
    }

    /** Of a time that comes twice, as clocks are put back, the first is meant. */
    private Reading at(LocalDate day, int minutes) {
        LocalDateTime local = local(day, minutes);
        return zone.getRules().getValidOffsets(local).isEmpty()
                ? new Reading.Refused(Reason.SKIPPED)
                : new Reading.At(local.atZone(zone));
    }

    private static LocalDateTime local(LocalDate day, int minutes) {
        return day.atStartOfDay().plusMinutes(minutes);
    }

    private static Reading unclear() {
        return new Reading.Refused(Reason.UNCLEAR);
    }
}
