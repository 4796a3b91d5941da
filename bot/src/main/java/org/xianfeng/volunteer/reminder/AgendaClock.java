package org.xianfeng.volunteer.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;

/** Looks what is due, and has it done by those who follow, put off, or forgotten. */
@Component
final class AgendaClock {

    private final Agenda agenda;
    private final Activities activities;
    private final List<Occasion> occasions;
    private final Clock clock;

    AgendaClock(Agenda agenda, Activities activities, List<Occasion> occasions, Clock clock) {
        this.agenda = agenda;
        this.activities = activities;
        this.occasions = occasions;
        this.clock = clock;
    }

    /** One look. Several instances may look at the same time. */
    void look() {
        Instant now = clock.instant();
        for (int shard = 0; shard < Agenda.SHARDS; shard++) {
            agenda.due(shard, now).forEach(due -> settle(due, now));
        }
    }

    private void settle(Due due, Instant now) {
        switch (decide(due, now)) {
            case Occasion.Decision.Now() -> agenda.take(due);
            case Occasion.Decision.Never() -> agenda.drop(due);
            case Occasion.Decision.Later(Instant at) -> agenda.plan(due, at);
        }
    }

    private Occasion.Decision decide(Due due, Instant now) {
        Optional<Shift> shift = activities.find(due.shift().activity()).filter(AgendaClock::isOn)
                .flatMap(activity -> activity.shift(due.shift()));
        return shift.filter(found -> found.start().equals(due.start())).flatMap(found -> occasion(due)
                .map(occasion -> occasion.decide(due, found, now))).orElseGet(Occasion.Decision.Never::new);
    }

    /** What follows a due that was taken, unless the activity or its time has changed since. */
    void carryOut(Due due) {
        activities.find(due.shift().activity()).filter(AgendaClock::isOn)
                .ifPresent(activity -> activity.shift(due.shift())
                        .filter(shift -> shift.start().equals(due.start()))
                        .ifPresent(shift -> occasion(due)
                                .ifPresent(occasion -> occasion.carryOut(due, activity, shift))));
    }

    private static boolean isOn(Activity activity) {
        return activity.state() != Activity.State.CANCELLED && activity.state() != Activity.State.DRAFT;
    }

    private Optional<Occasion> occasion(Due due) {
        return occasions.stream().filter(occasion -> occasion.kinds().contains(due.kind())).findFirst();
    }
}
