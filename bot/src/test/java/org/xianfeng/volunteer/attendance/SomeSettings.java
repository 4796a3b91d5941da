package org.xianfeng.volunteer.attendance;

import java.time.Duration;
import java.util.List;

import org.xianfeng.volunteer.hours.HoursSettings;

/** The settings as they are when nobody changes them. */
public final class SomeSettings {

    public static final AttendanceSettings ATTENDANCE = new AttendanceSettings(Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofMinutes(15), Duration.ofMinutes(15), 3, 300, Duration.ofMinutes(5), Duration.ofHours(24),
            AttendanceSettings.Forgotten.UNTIL_END);

    public static final HoursSettings HOURS = new HoursSettings(Duration.ofMinutes(15), Duration.ofMinutes(45), 1, 2,
            List.of(100, 300, 600, 1000, 1500), 3);

    private SomeSettings() {}
}
