package org.xianfeng.volunteer.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.store.Leases;

/** Does what time brings: settles shifts that are over, and works out the ranking. One instance at a time does it. */
@Component
final class AttendanceClockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AttendanceClockwork.class);
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final Settlement settlement;
    private final RankingRound ranking;
    private final RedisRankings rankings;
    private final RankingSettings settings;
    private final Leases leases;
    private final Clock clock;
    private final ZoneId zone;
    private @Nullable Running running;

    AttendanceClockwork(Settlement settlement, RankingRound ranking, RedisRankings rankings, RankingSettings settings,
            Leases leases, Clock clock, ZoneId zone) {
        this.settlement = settlement;
        this.ranking = ranking;
        this.rankings = rankings;
        this.settings = settings;
        this.leases = leases;
        this.clock = clock;
        this.zone = zone;
    }

    /** One round; what fails is tried again in the next. */
    void tick() {
        Optional<Leases.Lease> lease = leases.tryAcquire("attendance-clockwork", ROUND.multipliedBy(5));
        if (lease.isEmpty()) {
            return;
        }
        try (Leases.Lease _ = lease.get()) {
            settlement.settle();
            rank();
        }
    }

    private void rank() {
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, zone).getYear();
        boolean fresh = rankings.of(year).filter(last -> last.at().plus(settings.every()).isAfter(now)).isPresent();
        if (!fresh) {
            rankings.keep(ranking.of(year));
        }
    }

    @Override
    public synchronized void start() {
        running = new Running();
        Thread.ofVirtual().name("attendance-clockwork").start(running);
    }

    @Override
    public synchronized void stop() {
        Running now = running;
        if (now != null) {
            now.ended.countDown();
        }
        running = null;
    }

    @Override
    public synchronized boolean isRunning() { return running != null; }

    private final class Running implements Runnable {

        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void run() {
            try {
                while (!ended.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                    try {
                        tick();
                    } catch (RuntimeException e) {
                        LOG.warn("Settling shifts and ranking branches is tried again in a minute: {}", e.toString());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
