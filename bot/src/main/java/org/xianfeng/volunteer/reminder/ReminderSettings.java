package org.xianfeng.volunteer.reminder;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are reminded.
 *
 * @param reminders how long before each shift, any number of them
 * @param quietFrom when nobody is to be disturbed any more, in the organisation's zone
 * @param quietUntil when they may be again
 * @param evening when those are reminded in the evening before whom it would be too late to remind in the morning
 */
@ConfigurationProperties("xianfeng.volunteer")
public record ReminderSettings(@DefaultValue({
        "24h", "2h"}) List<Duration> reminders,
        @DefaultValue("22:00") LocalTime quietFrom, @DefaultValue("07:00") LocalTime quietUntil,
        @DefaultValue("21:30") LocalTime evening) {

    public ReminderSettings {
        reminders = reminders.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (reminders.stream().anyMatch(before -> !before.isPositive())) {
            throw new IllegalArgumentException("xianfeng.volunteer.reminders must be positive, got " + reminders);
        }
    }
}
