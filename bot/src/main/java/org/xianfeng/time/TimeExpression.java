package org.xianfeng.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text about time consists of: a day, a time or both, and how far it goes.
 *
 * @param until given only with a time
 */
record TimeExpression(Optional<DayExpression> day, Optional<ClockTimeExpression> time, Optional<End> until) {

    private static final Pattern UNTIL = Pattern.compile("[-–—~]+|到|至");

    /** Where a period ends; without a day on the day it starts, or in the night after. */
    record End(Optional<DayExpression> day, ClockTimeExpression time) {}

    /** Empty if the text says anything else. */
    static Optional<TimeExpression> of(String text, LocalDate today) {
        TimeTokens words = new TimeTokens(text);
        Optional<DayExpression> day = DayExpression.take(words, today);
        Optional<ClockTimeExpression> time = ClockTimeExpression.take(words);
        Optional<End> until = time.isPresent() ? end(words, today) : Optional.empty();
        boolean isNumber = time.isPresent() && time.get().isNumber()
                && until.map(end -> end.time.isNumber()).orElse(true);
        boolean says = day.isPresent() || time.isPresent();
        return words.areOver() && says && !isNumber
                ? Optional.of(new TimeExpression(day, time, until))
                : Optional.empty();
    }

    private static Optional<End> end(TimeTokens words, LocalDate today) {
        if (!words.take(UNTIL)) {
            return Optional.empty();
        }
        Optional<DayExpression> day = DayExpression.take(words, today);
        return ClockTimeExpression.take(words).map(time -> new End(day, time));
    }
}
