package org.xianfeng.volunteer.reminder;

import java.time.Duration;

import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;
import org.xianfeng.store.stream.UnprocessableEntry;

/** Polls for due jobs while the service runs, and runs them. */
@Component
final class JobWorkers implements PeriodicTask {

    /** About once an hour. */
    private static final int LOOKS_BETWEEN_PLANS = 1_800;

    private final JobTicker jobTicker;
    private final JobPlanner planner;
    private final StreamWorkers followers;
    private long looks;

    JobWorkers(Streams streams, JobTicker jobTicker, JobPlanner planner) {
        this.jobTicker = jobTicker;
        this.planner = planner;
        this.followers = streams.follow(RedisJobSchedule.STREAM, entry -> entry.field("shift"), this::follow,
                StreamWorkers.Acknowledgement.BY_WORKER);
    }

    private void follow(StreamEntry entry) {
        String due = entry.field("due");
        jobTicker.carryOut(ScheduledJob.parse(due)
                .orElseThrow(() -> new UnprocessableEntry("it cannot be read: " + due, null)));
    }

    @Override
    public String name() {
        return "volunteer-agenda";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run(LoopState loop) {
        if (looks % LOOKS_BETWEEN_PLANS == 0) {
            planner.planAll(loop);
        }
        looks++;
        jobTicker.look(loop);
    }

    /** Those who carry out what is due, for who does it themselves. */
    StreamWorkers followers() {
        return followers;
    }
}
