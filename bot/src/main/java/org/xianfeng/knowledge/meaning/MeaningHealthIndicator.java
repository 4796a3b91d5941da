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
        return denseIndex.progress().map(MeaningHealthIndicator::report)
                .orElseGet(() -> Health.up().withDetail("vectors", "none").build());
    }

    private static Health report(EmbeddingProgress progress) {
        return Health.up().withDetail("done", progress.done()).withDetail("total", progress.total())
                .withDetail("perSecond", Math.round(progress.perSecond())).build();
    }
}
