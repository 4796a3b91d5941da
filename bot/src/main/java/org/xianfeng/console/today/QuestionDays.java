package org.xianfeng.console.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.xianfeng.console.Bar;
import org.xianfeng.knowledge.feedback.Feedback;
import org.xianfeng.knowledge.feedback.Feedback.DayCount;
import org.xianfeng.time.MomentPhrases;

/** How many questions were asked on each of the last days, and how many of them were answered. */
@Component
final class QuestionDays {

    private static final int DAYS = 7;

    private final Feedback feedback;
    private final MomentPhrases moments;
    private final Clock clock;
    private final ZoneId zone;

    QuestionDays(Feedback feedback, MomentPhrases moments, Clock clock, ZoneId zone) {
        this.feedback = feedback;
        this.moments = moments;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The last days.
     *
     * @param answered of all their questions
     */
    record Week(List<Day> days, Bar answered) {}

    /**
     * A day.
     *
     * @param asked how many, beside the day with the most
     * @param answered how many of them, beside the same
     */
    record Day(String day, Bar asked, Bar answered) {}

    Week last(Locale language) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Map<LocalDate, DayCount> counts = new HashMap<>(feedback.days(YearMonth.from(today)));
        counts.putAll(feedback.days(YearMonth.from(today).minusMonths(1)));
        List<LocalDate> days = today.minusDays(DAYS - 1L).datesUntil(today.plusDays(1)).toList();
        long most = days.stream().mapToLong(day -> of(counts, day).all()).max().orElse(0);
        DayCount sum = days.stream().map(day -> of(counts, day)).reduce(DayCount.NONE, DayCount::plus);
        return new Week(days.stream().map(day -> new Day(moments.day(language, day),
                Bar.of(of(counts, day).all(), most), Bar.of(answered(of(counts, day)), most))).toList(),
                Bar.of(answered(sum), sum.all()));
    }

    private static DayCount of(Map<LocalDate, DayCount> counts, LocalDate day) {
        return counts.getOrDefault(day, DayCount.NONE);
    }

    private static long answered(DayCount count) {
        return count.answered() + count.opened();
    }
}
