package org.xianfeng.time;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A time of day as people say it.
 *
 * @param half the part of the day that was named, or empty
 * @param hour 0 to 24
 */
record ClockTimeExpression(String half, int hour, int minute, Style style) {

    /** How the hour was written. */
    enum Style {
        /** As a number alone, which is an hour only beside one that is not. */
        NUMBER,
        /** 3点. */
        SPOKEN,
        /** 3:00. */
        CLOCK,
        /** 03:00, by the clock of 24 hours. */
        FULL_CLOCK
    }

    private static final String HALVES = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|早|晚";
    private static final Pattern TIME = Pattern.compile("(" + HALVES + ")?(" + TimeTokens.NUMBER
            + ")(?:(?::(\\d{2})(?!\\d))|([点时])(?:(半)|(一刻)|(三刻)|(" + TimeTokens.NUMBER + ")分?|整|钟)?)?");
    private static final Pattern NOON = Pattern.compile("(中午|正午)");
    private static final int NOON_HOUR = 12;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    /** What ends on the next day without saying so lasts no longer than this. */
    private static final int LONGEST_NIGHT = 12 * HOUR;
    /** Nobody is taken to mean the evening where that would be longer: 8:30 to 8 is asked about. */
    private static final int LONGEST_GUESSED = 9 * HOUR;
    /** What is said of these hours alone is said of the afternoon: nobody meets at three in the morning. */
    private static final int LAST_OF_AFTERNOON = 5;

    /** Takes a time from the left; empty if there is none. */
    static Optional<ClockTimeExpression> take(TimeTokens words) {
        return words.take(TIME, ClockTimeExpression::of)
                .or(() -> words.take(NOON, _ -> Optional.of(new ClockTimeExpression("", NOON_HOUR, 0, Style.SPOKEN))));
    }

    private static Optional<ClockTimeExpression> of(Matcher said) {
        String half = said.group(1) == null ? "" : said.group(1);
        int hour = TimeTokens.number(said.group(2));
        int minute = minute(said);
        if (hour > 24 || minute >= HOUR || (hour == 24 && minute > 0)) {
            return Optional.empty();
        }
        return Optional.of(new ClockTimeExpression(half, hour, minute, style(said)));
    }

    /** A time that is known. */
    static ClockTimeExpression at(LocalTime time) {
        return new ClockTimeExpression("", time.getHour(), time.getMinute(), Style.FULL_CLOCK);
    }

    /** Whether it is a number alone. */
    boolean isNumber() { return style == Style.NUMBER; }

    private static Style style(Matcher said) {
        if (said.group(2).startsWith("0")) {
            return Style.FULL_CLOCK;
        }
        if (said.group(3) != null) {
            return Style.CLOCK;
        }
        return said.group(1) == null && said.group(4) == null ? Style.NUMBER : Style.SPOKEN;
    }

    private static int minute(Matcher said) {
        if (said.group(5) != null) {
            return 30;
        }
        if (said.group(6) != null) {
            return 15;
        }
        if (said.group(7) != null) {
            return 45;
        }
        String minute = said.group(3) != null ? said.group(3) : said.group(8);
        return minute == null ? 0 : TimeTokens.number(minute);
    }

    /** Minutes from the start of the day it is said of; past midnight, as in 晚上12点, they are more than a day has. */
    int minutes() {
        if (half.isEmpty()) {
            boolean likelierLater = style != Style.FULL_CLOCK && hour >= 1 && hour <= LAST_OF_AFTERNOON;
            return clock() + (likelierLater ? DAY / 2 : 0);
        }
        return switch (half) {
            case "下午", "傍晚" -> clock() + (hour < NOON_HOUR ? DAY / 2 : 0);
            case "中午" -> clock() + (hour <= LAST_OF_AFTERNOON ? DAY / 2 : 0);
            case "凌晨" -> clock() - (hour == NOON_HOUR ? DAY / 2 : 0);
            case "晚上", "夜里", "深夜", "晚" -> night();
            default -> clock();
        };
    }

    private int night() {
        if (hour == NOON_HOUR) {
            return clock() + DAY / 2;
        }
        if (hour < LAST_OF_AFTERNOON) {
            return clock() + DAY;
        }
        return clock() + (hour < NOON_HOUR ? DAY / 2 : 0);
    }

    private int clock() {
        return hour * HOUR + minute;
    }

    /** The same in the half of the day that the end names, if that is before the end: 2-4pm. */
    int minutesBefore(ClockTimeExpression end) {
        int likewise = in(end.half).minutes();
        return half.isEmpty() && !end.half.isEmpty() && likewise < end.minutes() ? likewise : minutes();
    }

    /**
     * The likeliest of what this can mean that is after a start: 晚上7点到9点, 10点到2点, 22:00-02:00. Not after it if
     * there is none.
     */
    int minutesAfter(ClockTimeExpression start, int startMinutes) {
        OptionalInt sameDay = sameDay(start, startMinutes).filter(minutes -> minutes > startMinutes).findFirst();
        int nextDay = clock() + DAY;
        return sameDay.orElse(nextDay - startMinutes <= LONGEST_NIGHT ? nextDay : minutes());
    }

    private IntStream sameDay(ClockTimeExpression start, int startMinutes) {
        if (!half.isEmpty()) {
            return IntStream.of(minutes());
        }
        boolean mayBeLater = hour < NOON_HOUR && style != Style.FULL_CLOCK
                && (style != Style.CLOCK || start.hour <= NOON_HOUR);
        int later = clock() + (mayBeLater ? DAY / 2 : 0);
        return later - startMinutes > LONGEST_GUESSED
                ? IntStream.of(in(start.half).minutes(), clock())
                : IntStream.of(in(start.half).minutes(), clock(), later);
    }

    private ClockTimeExpression in(String named) {
        return new ClockTimeExpression(named, hour, minute, style);
    }
}
