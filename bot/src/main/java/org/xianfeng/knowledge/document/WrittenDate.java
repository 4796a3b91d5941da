package org.xianfeng.knowledge.document;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.PartialDate;

/** A date as it is written in a Chinese text: 1934年10月, 1921年7月23日, 1949年9月21日至30日. */
final class WrittenDate {

    private static final String MONTH_AND_DAY = "(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?";
    private static final Pattern DATE = Pattern.compile("(\\d{4})年" + MONTH_AND_DAY
            + "(?:[至到—–－~-]{1,2}(?:(\\d{4})年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?)?");

    private WrittenDate() {}

    /** The words of the date that a paragraph begins with, as those of a chronicle do. */
    static Optional<String> leading(String paragraph) {
        Matcher date = DATE.matcher(paragraph);
        return date.lookingAt() ? Optional.of(date.group().replaceFirst("[至到—–－~-]+$", "")) : Optional.empty();
    }

    /** The first date in a heading; empty if there is none, or no such day. */
    static Optional<EntryDate> in(String heading) {
        Matcher date = DATE.matcher(heading);
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
