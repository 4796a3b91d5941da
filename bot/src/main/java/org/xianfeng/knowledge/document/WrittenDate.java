package org.xianfeng.knowledge.document;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.PartialDate;
import org.xianfeng.knowledge.text.Folding;

/** A date as it is written in a Chinese text: 1934年10月, 一九二一年七月二十三日, 1949年9月21日至30日, 1949.10.1. */
final class WrittenDate {

    private static final String MONTH_AND_DAY = "(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?";
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{4})年(?!代|版|修[订正])" + MONTH_AND_DAY
            + "(?:[至到—–－~-]{1,2}(?:(\\d{4})年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?)?");

    /** A month as some chronicles write it, 1949.10. */
    private static final Pattern NUMERIC_MONTH = Pattern
            .compile("((?:1[89]|20)\\d\\d)[./-](0?[1-9]|1[0-2])(?![\\d.%/-])[\\s　：:,]");
    private static final Pattern MONTH = Pattern.compile("(?:1[0-2]|[1-9])月.*", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?:公元)?((?:1\\d|20)\\d\\d)年");
    private static final int LONGEST_YEAR = 14;
    private static final int LONGEST_DATE = 60;
    private static final int LONGEST_ALONE = 16;

    private WrittenDate() {}

    /** The date that a paragraph begins with, as those of a chronicle do, in digits however it is written there. */
    static Optional<String> leading(String paragraph) {
        String beginning = paragraph.substring(0, Math.min(paragraph.length(), LONGEST_DATE));
        Matcher month = NUMERIC_MONTH.matcher(beginning);
        if (month.lookingAt()) {
            return Optional.of(month.group(1) + "年" + Integer.parseInt(month.group(2)) + "月");
        }
        Matcher date = DATE.matcher(Folding.fold(beginning));
        return date.lookingAt() ? Optional.of(date.group().replaceFirst("[至到—–－~-]+$", "")) : Optional.empty();
    }

    /** Whether a date is all there is in this line. */
    static boolean isAlone(String line) {
        return line.length() <= LONGEST_ALONE && DATE.matcher(Folding.fold(line.strip())).matches();
    }

    /** The year that is all there is in this line, as it stands above the months of a chronicle: 1957, 一九六二年. */
    static OptionalInt bareYear(String line) {
        if (line.length() > LONGEST_YEAR) {
            return OptionalInt.empty();
        }
        Matcher year = YEAR.matcher(Folding.fold(line.endsWith("年") ? line : line + "年"));
        return year.matches() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    /** Whether a paragraph begins with a month without its year. */
    static boolean beginsWithMonth(String paragraph) {
        return MONTH.matcher(Folding.fold(paragraph.substring(0, Math.min(paragraph.length(), LONGEST_YEAR))))
                .matches();
    }

    /** The first date in a heading; empty if there is none, or no such day. */
    static Optional<EntryDate> in(String heading) {
        Matcher date = DATE.matcher(Folding.fold(heading));
        return date.find() ? read(date) : Optional.empty();
    }

    private static Optional<EntryDate> read(MatchResult date) {
        try {
            PartialDate from = new PartialDate(Integer.parseInt(date.group(1)), number(date.group(2)),
                    number(date.group(3)));
            return Optional.of(new EntryDate(from, end(date, from)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What the end leaves out is as in the beginning; a bare day stands in its month. */
    private static PartialDate end(MatchResult date, PartialDate from) {
        int year = number(date.group(4));
        int month = number(date.group(5));
        int day = number(date.group(6));
        if (year == 0 && month == 0 && day == 0) {
            return from;
        }
        boolean bareDay = year == 0 && month == 0;
        return new PartialDate(year == 0 ? from.year() : year, bareDay ? from.month() : month, day);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
