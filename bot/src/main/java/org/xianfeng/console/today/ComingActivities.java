package org.xianfeng.console.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.console.Bar;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;

/** The activities of the next seven days, with how many of their places are taken. */
@Component
final class ComingActivities {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int READ_AT_ONCE = 50;
    private static final int MOST = 20;

    private final Activities activities;
    private final Managers managers;
    private final Roster roster;
    private final MomentPhrases moments;
    private final Clock clock;

    ComingActivities(Activities activities, Managers managers, Roster roster, MomentPhrases moments, Clock clock) {
        this.activities = activities;
        this.managers = managers;
        this.roster = roster;
        this.moments = moments;
        this.clock = clock;
    }

    /** An activity as the page shows it. */
    record Line(ActivityId id, String title, String when, Bar places, long waiting) {}

    List<Line> of(ConsoleUser user) {
        Instant end = clock.instant().plus(WEEK);
        List<ActivityId> shown = open().takeWhile(activity -> activity.start().isBefore(end))
                .filter(activity -> managers.mayManage(user.chat(), activity)).limit(MOST).map(Activity::id).toList();
        return roster.views(shown, user.chat()).stream().map(view -> line(view, user.language())).toList();
    }

    /** The next to begin first. */
    private Stream<Activity> open() {
        return Stream.iterate(0, offset -> offset + READ_AT_ONCE).map(offset -> activities.open(offset, READ_AT_ONCE))
                .takeWhile(page -> !page.isEmpty()).flatMap(List::stream)
                .flatMap(id -> activities.known(id).stream());
    }

    private Line line(ActivityView view, Locale language) {
        Activity activity = view.activity();
        return new Line(activity.id(), activity.title(), moments.period(language, activity.start(), activity.end()),
                Bar.of(view.seated(), activity.places()), view.waiting());
    }
}
