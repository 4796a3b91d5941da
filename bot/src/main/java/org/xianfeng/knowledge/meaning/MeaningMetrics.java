package org.xianfeng.knowledge.meaning;

import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many passages can be found by what they mean, and how many there are; none where that is switched off. */
@Component
final class MeaningMetrics {

    MeaningMetrics(MeterRegistry meters, DenseIndex denseIndex) {
        gauge(meters, "xianfeng.vectors.done", denseIndex, EmbeddingProgress::done);
        gauge(meters, "xianfeng.vectors.wanted", denseIndex, EmbeddingProgress::total);
    }

    private static void gauge(MeterRegistry meters, String name, DenseIndex index,
            ToDoubleFunction<EmbeddingProgress> value) {
        Gauge.builder(name, index, all -> all.progress().map(value::applyAsDouble).orElse(0.0)).register(meters);
    }
}
