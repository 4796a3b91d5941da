package org.xianfeng.store;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Reports which shard, stream or timer fails or stands still, since when and why. A single item that fails, or a dead
 * letter, is told but keeps it up: all the rest goes on.
 */
@Component
final class LoopsHealthIndicator implements HealthIndicator {

    private final Loops loops;

    LoopsHealthIndicator(Loops loops) {
        this.loops = loops;
    }

    @Override
    public Health health() {
        Map<String, Object> failing = new TreeMap<>();
        Map<String, Object> items = new TreeMap<>();
        for (LoopState loop : loops.all()) {
            loop.trouble().ifPresent(trouble -> failing.put(loop.name(), describe(trouble)));
            loop.failingItems().forEach((item, trouble) -> items.put(loop.name() + ": " + item, describe(trouble)));
        }
        return (failing.isEmpty() ? Health.up() : Health.down()).withDetail("running", loops.all().size())
                .withDetail("failing", failing).withDetail("failingItems", items)
                .withDetail("deadLetters", loops.deadLetters()).build();
    }

    private static Map<String, Object> describe(LoopState.Trouble trouble) {
        return new TreeMap<>(Map.of("since", trouble.since(), "times", trouble.times(), "problem", trouble.cause()));
    }
}
