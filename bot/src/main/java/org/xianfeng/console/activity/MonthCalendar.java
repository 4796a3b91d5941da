package org.xianfeng.console.activity;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;

/** The shifts of a month, week by week, each on the day on which it begins. */
@Component
final class MonthCalendar {

    private static final int DAYS_OF_WEEK = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ManagedActivities activities;
    private final Phrases phrases;
    private final Clock clock;
    private final ZoneId zone;

    MonthCalendar(ManagedActivities activities, Phrases phrases, Clock clock, ZoneId zone) {
        this.activities = activities;
        this.phrases = phrases;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A month.
     *
     * @param name such as 2026年11月
     * @param before as the address has it
     */
    record Month(String name, String before, String after, List<String> weekdays, List<List<Day>> weeks) {}

    /**
     * A day.
     *
     * @param inMonth whether it is of the month, and not one of the days around it that fill the weeks
     * @param name in full, for who cannot see where it stands
     */
    record Day(int number, String name, boolean inMonth, boolean today, List<Entry> entries) {}

    record Entry(int activity, String time, String title) {}

    /** @param wanted such as 2026-11; this month for anything else */
    Month of(String wanted, ConsoleUser user) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        YearMonth month = read(wanted, YearMonth.from(today));
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, List<Entry>> entries = entries(first, last, user);
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusDays(DAYS_OF_WEEK))
                    .map(day -> new Day(day.getDayOfMonth(), name(day, user.language()),
                            YearMonth.from(day).equals(month), day.equals(today),
                            entries.getOrDefault(day, List.of())))
                    .toList());
        }
        List<String> weekdays = Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT, user.language())).toList();
        String title = DateTimeFormatter.ofPattern(phrases.plain(user.language(), "console.month"), user.language())
                .format(month);
        return new Month(title, month.minusMonths(1).toString(), month.plusMonths(1).toString(), weekdays, weeks);
    }

    private String name(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(phrases.plain(language, "volunteer.day"), language).format(day);
    }

    private static YearMonth read(String wanted, YearMonth otherwise) {
        try {
            return YearMonth.parse(wanted);
        } catch (DateTimeException _) {
            return otherwise;
        }
    }

    private Map<LocalDate, List<Entry>> entries(LocalDate first, LocalDate last, ConsoleUser user) {
        Map<LocalDate, List<Entry>> entries = new HashMap<>();
        for (Activity activity : activities.known(user,
                one -> one.state() != Activity.State.CANCELLED && touches(one, first, last))) {
            for (Shift shift : activity.shifts()) {
                entries.computeIfAbsent(day(shift), _ -> new ArrayList<>()).add(new Entry(activity.id().number(),
                        TIME.format(shift.start().atZone(zone)), activity.title()));
            }
        }
        entries.values().forEach(day -> day.sort(Comparator.comparing(Entry::time)));
        return entries;
    }

    private boolean touches(Activity activity, LocalDate first, LocalDate last) {
        return activity.shifts().stream().map(this::day).anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
    }

    private LocalDate day(Shift shift) {
        return LocalDate.ofInstant(shift.start(), zone);
    }
}
