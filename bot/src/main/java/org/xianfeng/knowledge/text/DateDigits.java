package org.xianfeng.knowledge.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One form for all ways to write a day, so that each finds the others: {@code 一九二一年七月二十三日}, {@code 1921-07-23},
 * {@code 民国十年七月二十三日} and {@code 7月23号} become {@code 1921年7月23日} and {@code 7月23日}; whatever circle or letter
 * stands for 〇.
 */
final class DateDigits {

    private static final String DIGITS = "〇一二三四五六七八九";

    private static final AnchoredPattern NUMERIC = new AnchoredPattern(
            Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"), "-/.", 4, 4);
    private static final AnchoredPattern YEAR = new AnchoredPattern(Pattern.compile(
            "(?<![\\d〇一二三四五六七八九])(?=\\D*[一二三四五六七八九])[〇零○◯o0一二三四五六七八九]{4}(?=年)"), "年", 4, 4);

    /** The years of the Republic that are counted so in what is read here begin with 1912. */
    private static final AnchoredPattern REPUBLIC = new AnchoredPattern(
            Pattern.compile("民国(元|\\d{1,2}|[一二三四五六七八九十]{1,3})年"), "国", 1, 1);
    private static final int BEFORE_REPUBLIC = 1911;
    private static final AnchoredPattern MONTH = new AnchoredPattern(
            Pattern.compile("(?<![十\\d])(0?\\d|1\\d|[一二三四五六七八九十]{1,2})月"
                    + "(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?"),
            "月", 1, 2);

    private DateDigits() {}

    /** The same text with the days in it written in that form. */
    static String of(String text) {
        String days = NUMERIC.replaceAll(text, day -> day.group(1) + "年" + day.group(2) + "月" + day.group(3) + "日");
        String republic = REPUBLIC.replaceAll(days, year -> BEFORE_REPUBLIC + number(year.group(1)) + "年");
        String years = YEAR.replaceAll(republic, year -> inDigits(year.group()));
        return MONTH.replaceAll(years, DateDigits::monthAndDay);
    }

    private static String monthAndDay(MatchResult found) {
        @Nullable
        String day = found.group(2);
        return number(found.group(1)) + "月" + (day == null ? "" : number(day) + "日");
    }

    private static String inDigits(String year) {
        StringBuilder digits = new StringBuilder();
        year.chars().forEach(digit -> digits.append(Math.max(DIGITS.indexOf(digit), 0)));
        return digits.toString();
    }

    /** A number below 100, in Arabic or in Chinese digits. */
    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        if (written.equals("元")) {
            return 1;
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(written.charAt(written.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1));
        int ones = ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
        return 10 * tens + ones;
    }
}
