package org.xianfeng.console.activity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.console.Bar;
import org.xianfeng.console.ConsoleUser;
import org.xianfeng.member.Members;
import org.xianfeng.store.Together;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;

/** Says of activities what a list shows. */
@Component
final class ActivityLines {

    private final Roster roster;
    private final Members members;
    private final MomentPhrases moments;
    private final Phrases phrases;
    private final Clock clock;

    ActivityLines(Roster roster, Members members, MomentPhrases moments, Phrases phrases, Clock clock) {
        this.roster = roster;
        this.members = members;
        this.moments = moments;
        this.phrases = phrases;
        this.clock = clock;
    }

    List<ActivityLine> of(List<Activity> activities, ConsoleUser user) {
        Map<ChatId, String> names = members
                .names(activities.stream().map(Activity::organizer).collect(Collectors.toSet()));
        return Together.map(activities, activity -> roster.view(activity.id(), user.chat())).stream()
                .flatMap(Optional::stream).map(view -> line(view, names, user.language())).toList();
    }

    private ActivityLine line(ActivityView view, Map<ChatId, String> names, Locale language) {
        Activity activity = view.activity();
        return new ActivityLine(activity.id().number(), activity.title(),
                moments.period(language, activity.start(), activity.end()), activity.place(), state(activity, language),
                Bar.of(view.seated(), activity.places()), view.waiting(),
                names.getOrDefault(activity.organizer(), activity.organizer().toString()));
    }

    /** What its state is called. */
    String state(Activity activity, Locale language) {
        Activity.State state = activity.stateAt(clock.instant());
        boolean isOn = (state == Activity.State.OPEN || state == Activity.State.CLOSED)
                && !clock.instant().isBefore(activity.start());
        return phrases.plain(language, "volunteer.managed.state." + (isOn ? "ON" : state));
    }
}
