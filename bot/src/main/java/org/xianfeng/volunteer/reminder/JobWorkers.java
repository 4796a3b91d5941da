package org.xianfeng.volunteer.reminder;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.store.stream.StreamWorkers;
import org.xianfeng.store.stream.Streams;

/** Polls for due jobs while the service runs, and runs them. */
@Component
final class JobWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** About once an hour. */
    private static final int LOOKS_BETWEEN_PLANS = 1_800;

    private final JobTicker jobTicker;
    private final JobPlanner planner;
    private final StreamWorkers followers;
    private volatile @Nullable Thread looking;

    JobWorkers(Streams streams, JobTicker jobTicker, JobPlanner planner) {
        this.jobTicker = jobTicker;
        this.planner = planner;
        this.followers = streams.workers(RedisJobSchedule.STREAM, entry -> entry.field("shift"), this::follow,
                StreamWorkers.Acknowledgement.BY_WORKER);
    }

    void follow(StreamEntry entry) {
        ScheduledJob.parse(entry.field("due")).ifPresent(jobTicker::carryOut);
    }

    @Override
    public void start() {
        followers.start();
        Thread thread = Thread.ofVirtual().name("volunteer-agenda").unstarted(this::run);
        looking = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = looking;
        looking = null;
        if (thread != null) {
            LockSupport.unpark(thread);
            join(thread);
            followers.close();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() { return looking != null; }

    /** Stops before the outbox that it writes to. */
    @Override
    public int getPhase() { return 1; }

    private void run() {
        boolean failing = false;
        for (long look = 0; looking != null; look++) {
            failing = look(look % LOOKS_BETWEEN_PLANS == 0, failing);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Answers whether it failed; what is due then is still due at the next look, and the failure is told once. */
    private boolean look(boolean plan, boolean failing) {
        try {
            if (plan) {
                planner.planAll();
            }
            jobTicker.look();
            return false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("What is due about shifts waits for the next look: {}", e.toString());
            }
            return true;
        }
    }
}
