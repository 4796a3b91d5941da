package org.xianfeng.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day as people say it.
 *
 * @param candidates what it can mean, the earliest first: one if the words leave no choice, none if there is no such
 *        day
 */
record DayExpression(List<LocalDate> candidates) {

    private static final Pattern NEAR = Pattern.compile("(大后|后|明|今|昨|前)(?:[天日]|(?=[早晚]))");
    private static final Map<String, Integer> DAYS_AWAY = Map.of("大后", 3, "后", 2, "明", 1, "今", 0, "昨", -1, "前", -2);
    private static final Pattern LATER = Pattern
            .compile("(" + TimeTokens.NUMBER + ")(天|日|周|个?星期|个月)(?:以后|之后|后)");
    private static final Pattern WEEKDAY = Pattern.compile("(这个?|本|再下个?|[上下]{0,2}个?)(?:周|星期|礼拜)([一二三四五六日天])");
    private static final String WEEK = "一二三四五六日";
    private static final Pattern DATE = Pattern.compile("(?:(\\d{4})[-/.年])?(" + TimeTokens.NUMBER + ")[-/.月]("
            + TimeTokens.NUMBER + "|底)(?![\\d一二三四五六七八九十]?[:点时])[日号]?(?:\\(?(?:周|星期)[一二三四五六日天]\\)?)?");
    private static final Pattern OF_MONTH = Pattern
            .compile("(下个?月|本月|这个?月)?(?:(" + TimeTokens.NUMBER + ")[日号]|(?<=月)底|月底)");
    private static final Pattern END_OF_YEAR = Pattern.compile("(?:今年)?年底|今年底");

    private static final int WEEKS_AHEAD = 54;
    private static final int MONTHS_AHEAD = 13;
    /** Between two leap days there are at most as many. */
    private static final int YEARS_AHEAD = 8;

    /** Takes a day from the left; empty if there is none. */
    static Optional<DayExpression> take(TimeTokens words, LocalDate today) {
        return take(words, NEAR, said -> only(today.plusDays(DAYS_AWAY.getOrDefault(said.group(1), 0))))
                .or(() -> take(words, LATER, said -> only(later(said, today))))
                .or(() -> take(words, WEEKDAY, said -> weekday(said, today)))
                .or(() -> take(words, DATE, said -> date(said, today)))
                .or(() -> take(words, OF_MONTH, said -> ofMonth(said, YearMonth.from(today))))
                .or(() -> take(words, END_OF_YEAR, _ -> only(today.with(TemporalAdjusters.lastDayOfYear()))));
    }

    private static Optional<DayExpression> take(TimeTokens words, Pattern pattern,
            Function<Matcher, DayExpression> reading) {
        return words.take(pattern, said -> Optional.of(reading.apply(said)));
    }

    private static DayExpression only(LocalDate day) {
        return new DayExpression(List.of(day));
    }

    private static LocalDate later(Matcher said, LocalDate today) {
        int number = TimeTokens.number(said.group(1));
        return switch (said.group(2)) {
            case "天", "日" -> today.plusDays(number);
            case "个月" -> today.plusMonths(number);
            default -> today.plusWeeks(number);
        };
    }

    /** Weeks begin on Monday. */
    private static DayExpression weekday(Matcher said, LocalDate today) {
        DayOfWeek day = DayOfWeek.of(WEEK.indexOf(said.group(2).replace('天', '日')) + 1);
        String week = said.group(1).replace("个", "").replace('再', '下');
        if (week.isEmpty()) {
            return among(WEEKS_AHEAD, number -> today.with(TemporalAdjusters.nextOrSame(day)).plusWeeks(number));
        }
        int weeks = week.startsWith("下") ? week.length() : week.startsWith("上") ? -week.length() : 0;
        return only(today.with(day).plusWeeks(weeks));
    }

    private static DayExpression date(Matcher said, LocalDate today) {
        int month = TimeTokens.number(said.group(2));
        IntFunction<LocalDate> dayIn = year -> said.group(3).equals("底")
                ? YearMonth.of(year, month).atEndOfMonth()
                : LocalDate.of(year, month, TimeTokens.number(said.group(3)));
        return said.group(1) == null
                ? among(YEARS_AHEAD, number -> dayIn.apply(today.getYear() + number))
                : among(1, _ -> dayIn.apply(Integer.parseInt(said.group(1))));
    }

    private static DayExpression ofMonth(Matcher said, YearMonth month) {
        String which = said.group(1) == null ? "" : said.group(1);
        IntFunction<LocalDate> day = number -> said.group(2) == null
                ? month.plusMonths(number).atEndOfMonth()
                : month.plusMonths(number).atDay(TimeTokens.number(said.group(2)));
        if (which.startsWith("下")) {
            return among(1, _ -> day.apply(1));
        }
        return among(which.isEmpty() ? MONTHS_AHEAD : 1, day);
    }

    /** The first so many, without those that do not exist. */
    private static DayExpression among(int most, IntFunction<LocalDate> day) {
        return new DayExpression(IntStream.range(0, most).boxed().flatMap(number -> {
            try {
                return Optional.of(day.apply(number)).stream();
            } catch (DateTimeException e) {
                return Optional.<LocalDate>empty().stream();
            }
        }).toList());
    }
}
