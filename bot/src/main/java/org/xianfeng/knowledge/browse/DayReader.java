package org.xianfeng.knowledge.browse;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.text.Folding;

/** Reads a day of the year as people write it: 7-1, 07/01, 7月1日, 七月一号, 今天, 昨天. */
@Component
final class DayReader {

    /** The same words for the same days, as a regular expression. */
    static final String NEAR = "今天|今日|今儿|昨天|昨日|明天|明日|前天|后天";
    static final String WRITTEN = "\\d{1,2}月\\d{1,2}日";

    private static final Map<String, Integer> DISTANCES = Map.of("今天", 0, "今日", 0, "今儿", 0, "昨天", -1, "昨日", -1,
            "明天", 1, "明日", 1, "前天", -2, "后天", 2);
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?");

    private final Clock clock;
    private final ZoneId zone;

    DayReader(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    MonthDay today() {
        return MonthDay.from(date());
    }

    private LocalDate date() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Empty if it is no day, or one that no year has. */
    Optional<MonthDay> read(String text) {
        String folded = Folding.fold(text.strip());
        Integer distance = DISTANCES.get(folded);
        if (distance != null) {
            return Optional.of(MonthDay.from(date().plusDays(distance)));
        }
        Matcher form = FORM.matcher(folded);
        try {
            return form.matches()
                    ? Optional.of(MonthDay.of(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
