package org.xianfeng.knowledge.english;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.PartialDate;

/** Dates as they are said in English: {@code 23 July 1921}. */
final class EnglishDates {

    private static final Pattern DATE = Pattern
            .compile("(\\d{4}) ?年(?: ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?日)?)?");
    private static final Pattern SPAN = Pattern.compile(DATE.pattern()
            + "(?:至|到|－|—|-)(?:(\\d{4}) ?年)?(?:(\\d{1,2}) ?月)?(?:(\\d{1,2}) ?日)?");

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern SAID = Pattern.compile("\\b(?:(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "|"
            + MONTH + "(?: (\\d{1,2})(?:st|nd|rd|th)?)?),? (\\d{4})|(?:in|of|since|year) (\\d{4}))\\b");

    private EnglishDates() {}

    static String of(EntryDate date) {
        return date.from().equals(date.to()) ? of(date.from()) : span(date.from(), date.to());
    }

    static String of(PartialDate date) {
        String month = date.month() == 0
                ? ""
                : Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ";
        return (date.day() == 0 ? "" : date.day() + " ") + month + date.year();
    }

    /** The days and years that an English text names, as they are written in Chinese. */
    static List<String> inChinese(String text) {
        return SAID.matcher(text.toLowerCase(Locale.ROOT)).results().map(EnglishDates::chinese).distinct().toList();
    }

    private static String chinese(MatchResult said) {
        String month = said.group(2) == null ? said.group(3) : said.group(2);
        String day = said.group(1) == null ? said.group(4) : said.group(1);
        String year = said.group(5) == null ? said.group(6) : said.group(5);
        return year + "年" + (month == null ? "" : MONTHS.indexOf(month) + 1 + "月") + (day == null ? "" : day + "日");
    }

    private static String span(PartialDate from, PartialDate to) {
        return of(from) + " to " + of(to);
    }

    /** The date with a year that stands here in a sentence, to the day on which it ends. */
    static Optional<String> in(String sentence, String point) {
        int start = sentence.indexOf(point);
        Matcher date = DATE.matcher(sentence);
        if (start < 0 || !date.find(start) || date.start() != start) {
            return Optional.empty();
        }
        try {
            PartialDate from = new PartialDate(number(date.group(1), 0), number(date.group(2), 0),
                    number(date.group(3), 0));
            Matcher span = SPAN.matcher(sentence);
            boolean goesOn = span.find(start) && span.start() == start
                    && (span.group(4) != null || span.group(5) != null || span.group(6) != null);
            return Optional.of(goesOn ? span(from, end(from, span)) : of(from));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static PartialDate end(PartialDate from, Matcher span) {
        int month = number(span.group(5), span.group(4) == null ? from.month() : 0);
        return new PartialDate(number(span.group(4), from.year()), month, number(span.group(6), 0));
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
