package org.xianfeng.knowledge.reindex;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.store.Ticker;

/** Keeps the lease of a job while it runs, and tells how far it is: others every second, the log every few. */
final class Heartbeat implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Job job;
    private final Leases.Lease lease;
    private final ReindexProgress progress;
    private final RedisReindexState state;
    private final Clock clock;
    private Instant lastLine;

    private Heartbeat(Job job, Leases.Lease lease, ReindexProgress progress, RedisReindexState state, Clock clock) {
        this.job = job;
        this.lease = lease;
        this.progress = progress;
        this.state = state;
        this.clock = clock;
        this.lastLine = clock.instant();
    }

    /** Beats until it is closed. */
    static Ticker start(Job job, Leases.Lease lease, ReindexProgress progress, RedisReindexState state, Clock clock) {
        return Ticker.start(new Heartbeat(job, lease, progress, state, clock), new Loops(clock));
    }

    @Override
    public String name() {
        return "reindex-heartbeat";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run(LoopState loop) {
        Instant now = clock.instant();
        Job seen = job.at(progress, now);
        if (!now.isBefore(lastLine.plus(BETWEEN_LINES))) {
            lastLine = now;
            LOG.info("Reindexing: {} of {} entries, {} a second, {} s left", seen.done(), seen.total(),
                    Math.round(seen.rate()), seen.left().map(Duration::toSeconds).map(String::valueOf).orElse("?"));
        }
        if (lease.renew()) {
            state.keep(lease.token(), seen, Reindexer.HELD);
        } else {
            progress.cancel(Reindexer.OVERTAKEN);
        }
    }
}
