package org.xianfeng.knowledge.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day.
 *
 * @param month 1 to 12, or 0 if only the year is known
 * @param day 1 to 31, or 0 if it is not known
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year must be 1 to 9999, got " + year);
        }
        if (month < 0 || month > 12 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("month must be 1 to 12, got " + month);
        }
        if (day < 0 || (month > 0 && day > YearMonth.of(year, month).lengthOfMonth())) {
            throw new IllegalArgumentException("there is no day " + day + " in month " + month + " of " + year);
        }
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
     *
     * @throws IllegalArgumentException if the text is none of these, or no such day exists
     */
    public static PartialDate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("date must be YYYY, YYYY-MM or YYYY-MM-DD, got " + text);
        }
        return new PartialDate(Integer.parseInt(form.group(1)), number(form.group(2)), number(form.group(3)));
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The first day that it can be. */
    public LocalDate first() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day that it can be. */
    public LocalDate last() {
        YearMonth last = YearMonth.of(year, month == 0 ? 12 : month);
        return day == 0 ? last.atEndOfMonth() : last.atDay(day);
    }

    /** As it is said in Chinese: {@code 1921年7月23日}. */
    public String inChinese() {
        return year + "年" + (month == 0 ? "" : month + "月") + (day == 0 ? "" : day + "日");
    }

    /** As it is written in an entry: {@code 1921-07-23}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d", year) + padded(month) + padded(day);
    }

    private static String padded(int number) {
        return number == 0 ? "" : String.format(Locale.ROOT, "-%02d", number);
    }
}
