package org.xianfeng.volunteer.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterListener;

/** Puts down what is due for an activity when it is published or its time changes. */
@Component
final class JobPlanner implements RosterListener {

    private static final int PAGE = 100;

    private final Activities activities;
    private final List<JobType> jobTypes;
    private final JobSchedule jobSchedule;
    private final Clock clock;

    JobPlanner(Activities activities, List<JobType> jobTypes, JobSchedule jobSchedule, Clock clock) {
        this.activities = activities;
        this.jobTypes = jobTypes;
        this.jobSchedule = jobSchedule;
        this.clock = clock;
    }

    @Override
    public void on(RosterEvent event) {
        if (event instanceof RosterEvent.Moved || event instanceof RosterEvent.Rescheduled) {
            activities.find(event.activity()).ifPresent(this::plan);
        }
    }

    /** Puts down what all open activities want: also what another version, or other settings, did not. */
    void planAll(LoopState loop) {
        for (int offset = 0;; offset += PAGE) {
            List<ActivityId> page = activities.open(offset, PAGE);
            page.forEach(id -> loop.attempt("activity " + id, () -> activities.find(id).ifPresent(this::plan)));
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private void plan(Activity activity) {
        if (activity.state() != Activity.State.OPEN && activity.state() != Activity.State.CLOSED) {
            return;
        }
        for (Shift shift : activity.shifts()) {
            jobTypes.forEach(jobType -> jobType.times(shift).forEach((kind, at) -> plan(activity, shift, kind, at)));
        }
    }

    /** What would have been due before anybody could put it down is nobody's to do. */
    private void plan(Activity activity, Shift shift, String kind, Instant at) {
        if (at.isAfter(clock.instant())) {
            jobSchedule.plan(new ScheduledJob(kind, activity.id(shift), shift.start()), at);
        }
    }
}
