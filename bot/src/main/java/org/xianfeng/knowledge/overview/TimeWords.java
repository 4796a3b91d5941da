package org.xianfeng.knowledge.overview;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.PartialDate;

/** Finds in a question the time that it asks about: 1927年上半年, 上世纪五十年代初, 1934到1936年, 抗战那几年. */
final class TimeWords {

    static final int END_OF_TIME = 9999;

    private static final String YEAR = "(?<year>(?:18|19|20)\\d\\d)年?";
    private static final String DAY = "(?:(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号])?)?";
    private static final String DIGITS = "一二三四五六七八九";

    private static final Pattern FROM = Pattern.compile("(?<!\\d)" + YEAR + DAY);
    private static final Pattern UNTIL = Pattern.compile("(?:到|至|-|~|—+|－)(?=\\d)(?:" + YEAR + ")?" + DAY + "[底末]?");
    private static final Pattern SEASON = Pattern.compile("上半年|下半年|年?[初底末]|[春夏秋冬]天?");
    private static final Pattern SINCE = Pattern.compile("以后|之后|以来");

    /** A year written with two digits that may be of either century. */
    private static final Pattern EITHER = Pattern.compile("\\d{4}年\\d{4}年");

    private static final Pattern DECADE = Pattern.compile("(?<century>上个?世纪|20世纪|二十世纪|19世纪|十九世纪)?"
            + "(?:(?:(?<since>[二三四五六七八])、?)?(?<tens>[二三四五六七八九])(?:十年代|几年)|(?:19)?(?<digits>[2-9])0年代)(?<part>[初前中末后](?![国央华共])半?期?)?");

    private TimeWords() {}

    /** Empty if the folded question names no time, or a day. */
    static Optional<Found> in(String text) {
        return decade(text).or(() -> years(text)).or(() -> NamedPeriods.in(text));
    }

    private static Optional<Found> decade(String text) {
        Matcher decade = DECADE.matcher(text);
        if (!decade.find()) {
            return Optional.empty();
        }
        String tens = decade.group("tens");
        int ten = 1 + DIGITS.indexOf(tens == null ? DIGITS.charAt(number(decade.group("digits")) - 1) : tens.charAt(0));
        String century = said(decade.group("century"));
        int first = (century.contains("十九") || century.startsWith("19") ? 1800 : 1900) + 10 * ten;
        EntryDate span = part(first, said(decade.group("part")));
        String since = decade.group("since");
        return Optional.of(new Found(since == null
                ? span
                : span(year(first - 10 * (ten - 1 - DIGITS.indexOf(since))), span.to()), decade.start(), decade.end()));
    }

    /** Of ten years, what is called their beginning, their middle or their end. */
    private static EntryDate part(int first, String part) {
        return switch (part.isEmpty() ? ' ' : part.charAt(0)) {
            case '初' -> span(year(first), year(first + 4));
            case '前' -> span(year(first), year(first + 5));
            case '中' -> span(year(first + 3), year(first + 7));
            case '末', '后' -> span(year(first + 5), year(first + 9));
            default -> span(year(first), year(first + 9));
        };
    }

    private static Optional<Found> years(String text) {
        Matcher from = FROM.matcher(text);
        if (!from.find() || EITHER.matcher(text).find()) {
            return Optional.empty();
        }
        try {
            return years(text, from);
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Found> years(String text, Matcher from) {
        int year = number(from.group("year"));
        PartialDate start = date(from, year);
        Matcher until = behind(UNTIL, text, from);
        if (until.lookingAt() && (until.group("year") != null || until.group("month") != null)) {
            int last = until.group("year") == null ? year : number(until.group("year"));
            return Optional.of(new Found(span(start, date(until, last)), from.start(), until.end()));
        }
        if (start.day() > 0) {
            return Optional.empty();
        }
        Matcher since = behind(SINCE, text, from);
        if (since.lookingAt()) {
            PartialDate end = year(start.month() == 0 ? END_OF_TIME : year);
            return Optional.of(new Found(span(start, end), from.start(), since.end()));
        }
        Matcher season = behind(SEASON, text, from);
        return Optional.of(season.lookingAt() && start.month() == 0
                ? new Found(season(year, season.group()), from.start(), season.end())
                : new Found(span(start, start), from.start(), from.end()));
    }

    private static Matcher behind(Pattern pattern, String text, Matcher from) {
        return pattern.matcher(text).region(from.end(), text.length());
    }

    private static EntryDate season(int year, String word) {
        return switch (word.replace("年", "").charAt(0)) {
            case '上' -> months(year, 1, 6);
            case '下' -> months(year, 7, 12);
            case '初' -> months(year, 1, 3);
            case '春' -> months(year, 2, 5);
            case '夏' -> months(year, 5, 8);
            case '秋' -> months(year, 8, 11);
            case '冬' -> months(year, 11, 12);
            default -> months(year, 10, 12);
        };
    }

    private static EntryDate months(int year, int from, int to) {
        return span(new PartialDate(year, from, 0), new PartialDate(year, to, 0));
    }

    private static PartialDate date(Matcher found, int year) {
        return new PartialDate(year, number(found.group("month")), number(found.group("day")));
    }

    private static PartialDate year(int year) {
        return new PartialDate(year, 0, 0);
    }

    private static EntryDate span(PartialDate from, PartialDate to) {
        return new EntryDate(from, to);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String said(@Nullable String word) {
        return word == null ? "" : word;
    }

    /** A time, and where it is named. */
    record Found(EntryDate date, int start, int end) {

        String without(String text) {
            return text.substring(0, start) + text.substring(end);
        }
    }
}
