package org.xianfeng.volunteer.attendance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xianfeng.store.Leases;

/** Has done what attendance needs done again and again, by one instance at a time. */
@Component
final class AttendanceTicker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AttendanceTicker.class);
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final List<MinuteWork> work;
    private final Leases leases;
    private @Nullable Running running;

    AttendanceTicker(List<MinuteWork> work, Leases leases) {
        this.work = work;
        this.leases = leases;
    }

    /** One round; what fails is tried again in the next. */
    void tick() {
        Optional<Leases.Lease> lease = leases.tryAcquire("attendance-clockwork", ROUND.multipliedBy(5));
        if (lease.isEmpty()) {
            return;
        }
        try (Leases.Lease _ = lease.get()) {
            work.forEach(MinuteWork::run);
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
                        LOG.warn("Work on the attendance is tried again in a minute: {}", e.toString());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
