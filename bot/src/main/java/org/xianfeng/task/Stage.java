package org.xianfeng.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far a deadline has come near or gone by. Stages only go on, so that whatever a clock or a restart does, nobody is
 * reminded twice of the same one.
 *
 * @param number 1 soon, 2 on the day, 3 and on for each week that has begun since
 */
public record Stage(int number) {

    private static final Stage SOON = new Stage(1);
    private static final Stage TODAY = new Stage(2);
    private static final int OVERDUE = 3;
    private static final int WEEK = 7;

    /** The stage on this day; empty while the deadline is not near. */
    public static Optional<Stage> of(LocalDate deadline, LocalDate today, int soonDays) {
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days > soonDays) {
            return Optional.empty();
        }
        if (days < 0) {
            return Optional.of(new Stage(OVERDUE + Math.toIntExact((-days - 1) / WEEK)));
        }
        return Optional.of(days > 0 ? SOON : TODAY);
    }
}
