package org.xianfeng.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What became of questions, how sure the library was, and which index it answers from. */
@Component
public final class LibraryMetrics {

    private static final double[] SURENESS = {.15, .4, .6, .8, .9, 1};

    private final MeterRegistry meters;

    public LibraryMetrics(MeterRegistry meters, ObjectProvider<Library> library) {
        this.meters = meters;
        List.of(Answer.Answered.class, Answer.Suggested.class, Answer.NotFound.class, Answer.Surveyed.class)
                .forEach(this::confidence);
        gauge("xianfeng.index.entries", library, Status::entries);
        gauge("xianfeng.index.passages", library, Status::passages);
        // the time is the version: each index is built once
        gauge("xianfeng.index.built.timestamp.seconds", library, status -> status.built().getEpochSecond());
    }

    private void gauge(String name, ObjectProvider<Library> library, ToDoubleFunction<Status> value) {
        Gauge.builder(name, library, all -> value.applyAsDouble(all.getObject().status())).register(meters);
    }

    /** Counts an answer. */
    public void answered(Answer answer) {
        confidence(answer.getClass()).record(answer.confidence());
    }

    private DistributionSummary confidence(Class<? extends Answer> outcome) {
        return DistributionSummary.builder("xianfeng.questions.confidence")
                .tag("outcome", outcome.getSimpleName().toLowerCase(Locale.ROOT)).serviceLevelObjectives(SURENESS)
                .register(meters);
    }
}
