package org.xianfeng.knowledge.reindex;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.knowledge.LibraryException;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.store.Leases;
import org.xianfeng.store.Ticker;

/** Reindexes under a lease that all instances share, and tells them what to serve before it switches itself. */
@Component
final class Reindexer implements Reindexing, AutoCloseable {

    static final String LEASE = "library-reindex";
    static final Duration HELD = Duration.ofSeconds(15);
    static final String OVERTAKEN = "another instance has taken over";

    private static final String STOPPING = "the service is stopping";

    private static final Logger LOG = LoggerFactory.getLogger(Reindexer.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int TRIES = 20;
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMillis(50);

    private final LibraryIndex index;
    private final Leases leases;
    private final RedisReindexState state;
    private final Clock clock;
    private final String instance = ManagementFactory.getRuntimeMXBean().getName();
    private volatile @Nullable Running running;
    private volatile boolean stopping;

    Reindexer(LibraryIndex index, Leases leases, RedisReindexState state, Clock clock) {
        this.index = index;
        this.leases = leases;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public Start start(Reindex how, String by) {
        Optional<Leases.Lease> lease = acquire();
        if (lease.isEmpty()) {
            return new Start.Busy(runningJob());
        }
        Job job = begun(by);
        state.keep(lease.get().token(), job, HELD);
        Running begun = new Running(job, lease.get(), how);
        running = begun;
        begun.thread.start();
        return new Start.Started(job, begun.end);
    }

    private Job begun(String by) {
        return Job.begun(UUID.randomUUID().toString(), by, instance, clock.instant());
    }

    @Override
    public Job run(Reindex how, String by) {
        Start start = start(how, by);
        while (start instanceof Start.Busy && !stopping && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(UNTIL_NEXT_TRY.toNanos());
            start = start(how, by);
        }
        return switch (start) {
            case Start.Started(_, CompletableFuture<Job> end) -> end.join();
            case Start.Busy _ -> begun(by).failed(STOPPING, clock.instant());
        };
    }

    /** Without a job that somebody runs, the lease is held for a moment only, to publish something. */
    private Optional<Leases.Lease> acquire() {
        Optional<Leases.Lease> lease = leases.tryAcquire(LEASE, HELD);
        for (int i = 0; i < TRIES && lease.isEmpty() && runningJob().isEmpty(); i++) {
            LockSupport.parkNanos(UNTIL_NEXT_TRY.toNanos());
            lease = leases.tryAcquire(LEASE, HELD);
        }
        return lease;
    }

    @Override
    public Optional<Job> job() {
        return state.job();
    }

    private Optional<Job> runningJob() {
        return state.job().filter(Job::isRunning);
    }

    @Override
    public Rollback rollBack(String by) {
        Optional<Leases.Lease> lease = acquire();
        if (lease.isEmpty()) {
            return new Rollback.Busy(runningJob());
        }
        try (Leases.Lease held = lease.get()) {
            Optional<String> previous = index.previous();
            if (previous.isEmpty() || !index.rollBack(previous.get(), gate(held))) {
                return new Rollback.Nothing();
            }
            LOG.info("The library was rolled back, by {}", by);
            return new Rollback.Done();
        }
    }

    /** Lets a switch pass once all instances are told of it, which only the holder of the lease can do. */
    private SwitchGuard gate(Leases.Lease lease) {
        return change -> {
            boolean first = lease.renew() && (change.from().equals(change.to())
                    || state.publish(Publication.of(lease.token(), change)));
            if (!first) {
                throw new CancellationException(OVERTAKEN);
            }
        };
    }

    /** Ends a job that is under way here; the old index stays. */
    @Override
    public void close() {
        stopping = true;
        Running last = running;
        if (last != null) {
            last.progress.cancel(STOPPING);
            last.end.join();
        }
    }

    private final class Running {

        private final Job job;
        private final Leases.Lease lease;
        private final Reindex how;
        private final ReindexProgress progress = new ReindexProgress();
        private final CompletableFuture<Job> end = new CompletableFuture<>();

        /** A platform thread: this is work for the processor, and a virtual one would take turns with questions. */
        private final Thread thread = Thread.ofPlatform().name("reindex").daemon(true).unstarted(this::run);

        Running(Job job, Leases.Lease lease, Reindex how) {
            this.job = job;
            this.lease = lease;
            this.how = how;
        }

        private void run() {
            Job ended = job;
            try (Leases.Lease held = lease) {
                try (Ticker _ = Heartbeat.start(job, held, progress, state, clock)) {
                    ended = reindexed();
                }
                state.keep(held.token(), ended, KEPT);
            } catch (RuntimeException e) {
                LOG.warn("The end of a reindexing cannot be shown: {}", e.toString());
            } finally {
                end.complete(ended);
            }
        }

        private Job reindexed() {
            try {
                ReloadReport report = index.reindex(how, progress, gate(lease));
                LOG.info("Reindexed: {}, {} entries, {} changed and {} removed, in {} ms", report.outcome(),
                        report.entries(), report.changed(), report.removed(), report.took().toMillis());
                return job.ended(report, clock.instant());
            } catch (LibraryException e) {
                LOG.error("Reindexing failed, the old index goes on serving", e);
                return failed(e.getMessage() + ": " + e.getCause());
            } catch (Throwable e) {
                LOG.error("Reindexing failed, the old index goes on serving", e);
                return failed(String.valueOf(e.getMessage()));
            }
        }

        private Job failed(String cause) {
            Instant now = clock.instant();
            return job.at(progress, now).failed(cause, now);
        }
    }
}
