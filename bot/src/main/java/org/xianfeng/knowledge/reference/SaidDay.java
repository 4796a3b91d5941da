package org.xianfeng.knowledge.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.text.Folding;

/** The day that an answer said. */
record SaidDay(PartialDate date) {

    private static final Pattern DATE = Pattern
            .compile("(?:(\\d{4})年)?(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?");

    /**
     * The days that a text says, each once, those without a year in that of the day before them.
     *
     * @param entry what it was said of
     * @param asked what was asked, whose own days were not said
     */
    static List<SaidDay> in(String text, Entry entry, String asked) {
        Optional<PartialDate> main = entry.dates().stream().findFirst().map(date -> date.from());
        int year = main.map(PartialDate::year).orElse(0);
        Stream.Builder<PartialDate> all = Stream.builder();
        for (Matcher date = DATE.matcher(Folding.fold(text)); date.find();) {
            year = date.group(1) == null ? year : Integer.parseInt(date.group(1));
            if (!date.group().isEmpty() && year > 0 && !asked.contains(date.group())) {
                read(year, date.toMatchResult()).ifPresent(all);
            }
        }
        return all.build().distinct().map(SaidDay::new).toList();
    }

    private static Optional<PartialDate> read(int year, MatchResult date) {
        try {
            return Optional.of(new PartialDate(year, number(date.group(2)), number(date.group(3))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** As a question says it that points to this year, month or day, or to the one beside it. */
    Optional<String> as(Pointer.Found pointing) {
        if (pointing.says("year")) {
            return Optional.of(date.year() + "年");
        }
        if (pointing.says("later")) {
            return Optional.of(date.year() + 1 + "年");
        }
        if (pointing.says("earlier")) {
            return Optional.of(date.year() - 1 + "年");
        }
        if (pointing.says("month")) {
            return date.month() == 0 ? Optional.empty() : Optional.of(date.year() + "年" + date.month() + "月");
        }
        if (date.day() == 0) {
            return Optional.empty();
        }
        LocalDate day = date.first().plusDays(pointing.says("tomorrow") ? 1 : pointing.says("yesterday") ? -1 : 0);
        return Optional.of(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
    }
}
