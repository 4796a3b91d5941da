package org.xianfeng.time;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text about time that is read from the left, piece by piece; what is English in it has been put into Chinese. */
final class TimeTokens {

    /** Up to three Chinese or two European digits; {@link #number} tells what it is. */
    static final String NUMBER = "(?:\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String WEEK = "一二三四五六日";
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final String DAY = "(" + String.join("|", DAYS) + ")(?:(?:s|nes|rs|ur)?day|s|rs)?";
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")[a-z]*";
    private static final String OF_MONTH = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern DAY_AND_MONTH = Pattern
            .compile("\\b(?:" + DAY + " )?" + OF_MONTH + " ?" + MONTH + "(?: (\\d{4}))?\\b");
    private static final Pattern MONTH_AND_DAY = Pattern
            .compile("\\b(?:" + DAY + " )?" + MONTH + " ?" + OF_MONTH + "(?: (\\d{4}))?\\b");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:(next)|this)? ?" + DAY + "\\b");
    private static final Pattern HALF_AFTER = Pattern.compile("(\\d{1,2}(?::\\d{2})?) ?([ap])\\.?m\\b\\.?");
    private static final Pattern IN_DAYS = Pattern.compile("\\bin (\\d{1,2}) (day|week|month)s?\\b");

    private String rest;

    /** Spaces, commas and widths tell nothing, but for a space between two digits, as in {@code 12-1 14:00}. */
    TimeTokens(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,、]+", " ").strip();
        rest = inChinese(plain).replaceAll("(?<!\\d) | (?!\\d)", "");
    }

    private static String inChinese(String text) {
        String dated = DAY_AND_MONTH.matcher(text)
                .replaceAll(found -> date(found.group(4), found.group(3), found.group(2)));
        dated = MONTH_AND_DAY.matcher(dated).replaceAll(found -> date(found.group(4), found.group(2), found.group(3)));
        dated = WEEKDAY.matcher(dated).replaceAll(TimeTokens::weekday);
        dated = IN_DAYS.matcher(dated).replaceAll(found -> found.group(1)
                + switch (found.group(2)) {
                    case "day" -> "天后";
                    case "week" -> "周后";
                    default -> "个月后";
                });
        return HALF_AFTER.matcher(dated)
                .replaceAll(found -> (found.group(2).equals("a") ? "凌晨" : "下午") + found.group(1))
                .replaceAll("\\bday after tomorrow\\b", "后天").replaceAll("\\btomorrow\\b", "明天")
                .replaceAll("\\btoday\\b", "今天").replaceAll("\\btonight\\b(?: at)?(?: 下午)?", "今晚")
                .replaceAll("\\byesterday\\b", "昨天").replaceAll("\\bnoon\\b", "中午")
                .replaceAll("\\b(?:to|till|until)\\b", "到").replaceAll("\\b(?:at|on|from|the)\\b", "");
    }

    private static String date(String year, String month, String day) {
        String date = MONTHS.indexOf(month) + 1 + "月" + day + "日";
        return year == null ? date : year + "年" + date;
    }

    private static String weekday(MatchResult found) {
        return (found.group(1) == null ? "周" : "下周") + WEEK.charAt(DAYS.indexOf(found.group(2)));
    }

    /** Takes what matches from the left and can be read, and the space after it. */
    <T> Optional<T> take(Pattern pattern, Function<Matcher, Optional<T>> reading) {
        Matcher matcher = pattern.matcher(rest);
        Optional<T> read = matcher.lookingAt() ? reading.apply(matcher) : Optional.empty();
        if (read.isPresent()) {
            rest = rest.substring(matcher.end()).stripLeading();
        }
        return read;
    }

    /** Takes what matches from the left; tells whether there was any. */
    boolean take(Pattern pattern) {
        return take(pattern, Optional::of).isPresent();
    }

    boolean areOver() {
        return rest.isEmpty();
    }

    /** The number that this {@link #NUMBER} is. */
    static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String digits = text.replace('两', '二').replace('〇', '零');
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return digits.chars().reduce(0, (number, digit) -> number * 10 + DIGITS.indexOf(digit));
        }
        int tens = ten == 0 ? 1 : number(digits.substring(0, ten));
        return ten == digits.length() - 1 ? tens * 10 : tens * 10 + number(digits.substring(ten + 1));
    }
}
