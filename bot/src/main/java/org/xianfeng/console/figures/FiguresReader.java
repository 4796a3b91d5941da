package org.xianfeng.console.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.xianfeng.console.Snapshot;
import org.xianfeng.console.figures.YearFigures.Figures;
import org.xianfeng.console.people.PeopleIndex;
import org.xianfeng.console.people.PeopleIndex.Person;
import org.xianfeng.knowledge.feedback.Feedback;
import org.xianfeng.knowledge.feedback.Feedback.DayCount;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.hours.AttendanceFigures;

/** Counts the figures of a year from what was done, which takes a while, so that they are as of some minutes ago. */
@Component
final class FiguresReader {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MONTHS = 12;
    /** A branch with fewer people is not shown by its name, or its numbers would tell of somebody. */
    private static final int SMALL = 3;

    private final Activities activities;
    private final AttendanceFigures attendance;
    private final Feedback feedback;
    private final PeopleIndex people;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<Integer, Snapshot<YearFigures>> years = new ConcurrentHashMap<>();

    FiguresReader(Activities activities, AttendanceFigures attendance, Feedback feedback, PeopleIndex people,
            Clock clock, ZoneId zone) {
        this.activities = activities;
        this.attendance = attendance;
        this.feedback = feedback;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param year this one or the one before: no others are kept at hand */
    YearFigures of(int year) {
        return years.computeIfAbsent(year, one -> new Snapshot<>(() -> read(one), FRESH, clock)).get();
    }

    private YearFigures read(int year) {
        Map<Integer, Figures> months = new TreeMap<>();
        IntStream.rangeClosed(1, MONTHS).forEach(month -> months.put(month,
                questions(YearMonth.of(year, month), Figures.none(Integer.toString(month)))));
        Map<String, Figures> branches = new HashMap<>();
        IntStream.rangeClosed(1, activities.lastNumber()).mapToObj(ActivityId::new)
                .flatMap(id -> activities.known(id).stream()).filter(one -> isOf(one, year))
                .forEach(one -> count(one, months, branches));
        return new YearFigures(year, List.copyOf(months.values()), withoutSmallOnes(branches));
    }

    private boolean isOf(Activity activity, int year) {
        return activity.state() != State.DRAFT && activity.state() != State.CANCELLED
                && activity.start().atZone(zone).getYear() == year;
    }

    private void count(Activity activity, Map<Integer, Figures> months, Map<String, Figures> branches) {
        AttendanceFigures.Figures all = attendance.of(activity);
        int month = activity.start().atZone(zone).getMonthValue();
        months.merge(month,
                new Figures("", 1, all.signedUp(), all.came(), new BigDecimal(all.hours().toString()), 0, 0),
                Figures::plus);
        all.branches().forEach((name, branch) -> branches.merge(name, new Figures(name, 1, 0, branch.came(),
                new BigDecimal(branch.hours().toString()), 0, 0), Figures::plus));
    }

    private Figures questions(YearMonth month, Figures sum) {
        DayCount all = feedback.days(month).values().stream().reduce(DayCount.NONE, DayCount::plus);
        return sum.plus(new Figures("", 0, 0, 0, BigDecimal.ZERO, all.all(), all.answered() + all.opened()));
    }

    private List<Figures> withoutSmallOnes(Map<String, Figures> branches) {
        Map<String, Long> sizes = people.all().stream()
                .collect(Collectors.groupingBy(Person::branch, Collectors.counting()));
        List<Figures> shown = new ArrayList<>();
        Figures others = Figures.none("");
        for (Figures branch : branches.values()) {
            if (branch.name().isEmpty() || sizes.getOrDefault(branch.name(), 0L) < SMALL) {
                others = others.plus(branch);
            } else {
                shown.add(branch);
            }
        }
        shown.sort(Comparator.comparing(Figures::hours).reversed().thenComparing(Figures::name));
        if (others.came() > 0) {
            shown.add(others);
        }
        return shown;
    }
}
