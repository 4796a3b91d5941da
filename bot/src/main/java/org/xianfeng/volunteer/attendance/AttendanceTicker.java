package org.xianfeng.volunteer.attendance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Leases;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/** Has done what attendance needs done again and again, by one instance at a time. */
@Component
final class AttendanceTicker implements PeriodicTask {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final List<MinuteWork> work;
    private final Leases leases;

    AttendanceTicker(List<MinuteWork> work, Leases leases) {
        this.work = work;
        this.leases = leases;
    }

    @Override
    public String name() {
        return "attendance-clockwork";
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    @Override
    public Duration delay() {
        return PERIOD;
    }

    @Override
    public Duration patience() {
        return PERIOD.multipliedBy(15);
    }

    @Override
    public void run(LoopState loop) {
        Optional<Leases.Lease> lease = leases.tryAcquire(name(), PERIOD.multipliedBy(5));
        if (lease.isEmpty()) {
            return;
        }
        try (Leases.Lease _ = lease.get()) {
            work.forEach(each -> loop.attempt(each.getClass().getSimpleName(), () -> each.run(loop)));
        }
    }
}
