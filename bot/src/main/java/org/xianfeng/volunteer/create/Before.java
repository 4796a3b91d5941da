package org.xianfeng.volunteer.create;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long before a shift something ends, such as 2小时, 提前1天, 90 min. */
final class Before {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern WRITTEN = Pattern
            .compile("(?:提前|开始前|before|活动开始前|前)?([0-9]{1,4}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半])个?"
                    + "(天|日|days?|d|小时|钟头|hours?|h|分钟|分|minutes?|min|m)前?");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String TEN = "十";

    private Before() {}

    /** Empty for what is no such time, or longer than 30 days. */
    static Optional<Duration> parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Duration unit = switch (parts.group(2).charAt(0)) {
            case '天', '日', 'd' -> Duration.ofDays(1);
            case '小', '钟', 'h' -> Duration.ofHours(1);
            default -> Duration.ofMinutes(1);
        };
        String count = parts.group(1);
        Duration duration = count.equals("半")
                ? unit.dividedBy(2)
                : unit.multipliedBy(number(count));
        return Optional.of(duration).filter(read -> read.compareTo(LONGEST) <= 0);
    }

    private static int number(String count) {
        if (count.charAt(0) <= '9') {
            return Integer.parseInt(count);
        }
        int ten = count.indexOf(TEN);
        if (ten < 0) {
            return digit(count.replace('两', '二'));
        }
        return 10 * (ten == 0 ? 1 : digit(count.substring(0, ten))) + digit(count.substring(ten + 1));
    }

    private static int digit(String digit) {
        return digit.isEmpty() ? 0 : DIGITS.indexOf(digit);
    }
}
