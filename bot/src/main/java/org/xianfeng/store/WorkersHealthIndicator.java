package org.xianfeng.store;

import java.util.List;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether a restart would help: it does where a loop stands still for good, and not where something fails. */
@Component
final class WorkersHealthIndicator implements HealthIndicator {

    private final Loops loops;

    WorkersHealthIndicator(Loops loops) {
        this.loops = loops;
    }

    @Override
    public Health health() {
        List<String> stuck = loops.stuck();
        return stuck.isEmpty() ? Health.up().build() : Health.down().withDetail("standStill", stuck).build();
    }
}
