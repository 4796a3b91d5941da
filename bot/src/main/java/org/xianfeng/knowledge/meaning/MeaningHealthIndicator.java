package org.xianfeng.knowledge.meaning;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports how many passages can be found by what they mean. Always up: without any, questions are answered by words. */
@Component
final class MeaningHealthIndicator implements HealthIndicator {

    private final DenseIndex denseIndex;

    MeaningHealthIndicator(DenseIndex denseIndex) {
        this.denseIndex = denseIndex;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        denseIndex.progress().ifPresentOrElse(progress -> report(health, progress),
                () -> health.withDetail("vectors", "none"));
        return (denseIndex.problem().isEmpty() ? health : health.withDetail("problem", denseIndex.problem())).build();
    }

    private static void report(Health.Builder health, EmbeddingProgress progress) {
        health.withDetail("done", progress.done()).withDetail("total", progress.total())
                .withDetail("perSecond", Math.round(progress.perSecond()));
    }
}
