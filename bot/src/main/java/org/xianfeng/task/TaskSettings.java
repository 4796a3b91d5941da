package org.xianfeng.task;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the task list is kept.
 *
 * @param categories 类别, in the order to show them; the defaults are the five batches (五个一批)
 * @param columns further columns that the list has
 * @param dueSoon how long before its deadline a task counts as due soon, in whole days
 * @param remindAt when reminders go out, in the organisation's zone
 * @param quietFrom from when on no reminder goes out until the next day
 */
@ConfigurationProperties("xianfeng.tasks")
public record TaskSettings(@DefaultValue({
        "政策举措", "实招硬招", "民生工程", "矛盾纠纷", "长效机制"}) List<String> categories,
        @DefaultValue List<String> columns, @DefaultValue("3d") Duration dueSoon,
        @DefaultValue("08:30") LocalTime remindAt, @DefaultValue("21:00") LocalTime quietFrom) {

    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_COLUMNS = 10;

    public TaskSettings {
        if (categories.isEmpty() || categories.size() > MOST_CATEGORIES || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "xianfeng.tasks must have 1 to 20 categories and at most 10 columns, got " + categories + columns);
        }
        if (dueSoon.isNegative() || !dueSoon.equals(Duration.ofDays(dueSoon.toDays()))) {
            throw new IllegalArgumentException("xianfeng.tasks.due-soon must be whole days, got " + dueSoon);
        }
        if (!remindAt.isBefore(quietFrom)) {
            throw new IllegalArgumentException("xianfeng.tasks.remind-at must be before quiet-from, got " + remindAt);
        }
    }

    public int soonDays() {
        return Math.toIntExact(dueSoon.toDays());
    }
}
