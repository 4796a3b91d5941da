package org.xianfeng.watch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;
import org.xianfeng.store.LoopState;
import org.xianfeng.store.PeriodicTask;

/** Takes all samples from time to time, so that no scrape waits for Redis. */
@Component
final class Sampler implements PeriodicTask, Sample.Readings {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final List<Sample> samples;
    private final MeterRegistry meters;
    private final Map<Key, AtomicReference<Double>> values = new ConcurrentHashMap<>();

    Sampler(List<Sample> samples, MeterRegistry meters) {
        this.samples = samples;
        this.meters = meters;
    }

    private record Key(String name, Tags tags) {}

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    /** Each is taken, whatever becomes of the others. */
    @Override
    public void run(LoopState loop) {
        for (Sample sample : samples) {
            boolean _ = loop.attempt(sample.getClass().getSimpleName(), () -> sample.take(this));
        }
    }

    @Override
    public void set(String name, double value, String... tags) {
        values.computeIfAbsent(new Key(name, Tags.of(tags)), key -> {
            AtomicReference<Double> shown = new AtomicReference<>(value);
            Gauge.builder(name, shown, AtomicReference::get).tags(key.tags).register(meters);
            return shown;
        }).set(value);
    }
}
