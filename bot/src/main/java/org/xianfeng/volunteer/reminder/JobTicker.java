package org.xianfeng.volunteer.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;

/** Polls for due jobs; each is handed to those who carry it out, put off, or dropped. */
@Component
final class JobTicker {

    /** What fails makes way for others. */
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(10);

    private final JobSchedule jobSchedule;
    private final Activities activities;
    private final List<JobType> jobTypes;
    private final Clock clock;

    JobTicker(JobSchedule jobSchedule, Activities activities, List<JobType> jobTypes, Clock clock) {
        this.jobSchedule = jobSchedule;
        this.activities = activities;
        this.jobTypes = jobTypes;
        this.clock = clock;
    }

    /** One look. Several instances may look at the same time. */
    void look(LoopState loop) {
        Instant now = clock.instant();
        for (int shard = 0; shard < JobSchedule.SHARDS; shard++) {
            jobSchedule.due(shard, now).stream()
                    .filter(due -> !loop.attempt(due.toString(), () -> settle(due, now)))
                    .forEach(broken -> jobSchedule.plan(broken, now.plus(UNTIL_NEXT_TRY)));
        }
    }

    private void settle(ScheduledJob due, Instant now) {
        switch (decide(due, now)) {
            case JobType.Decision.Now() -> jobSchedule.take(due);
            case JobType.Decision.Never() -> jobSchedule.drop(due);
            case JobType.Decision.Later(Instant at) -> jobSchedule.plan(due, at);
        }
    }

    private JobType.Decision decide(ScheduledJob due, Instant now) {
        Optional<Shift> shift = activities.find(due.shift().activity()).filter(JobTicker::isOn)
                .flatMap(activity -> activity.shift(due.shift()));
        return shift.filter(found -> found.start().equals(due.start())).flatMap(found -> type(due)
                .map(jobType -> jobType.decide(due, found, now))).orElseGet(JobType.Decision.Never::new);
    }

    /** What follows a due that was taken, unless the activity or its time has changed since. */
    void carryOut(ScheduledJob due) {
        activities.find(due.shift().activity()).filter(JobTicker::isOn)
                .ifPresent(activity -> activity.shift(due.shift())
                        .filter(shift -> shift.start().equals(due.start()))
                        .ifPresent(shift -> type(due)
                                .ifPresent(jobType -> jobType.carryOut(due, activity, shift))));
    }

    private static boolean isOn(Activity activity) {
        return activity.state() != Activity.State.CANCELLED && activity.state() != Activity.State.DRAFT;
    }

    private Optional<JobType> type(ScheduledJob due) {
        return jobTypes.stream().filter(jobType -> jobType.kinds().contains(due.kind())).findFirst();
    }
}
