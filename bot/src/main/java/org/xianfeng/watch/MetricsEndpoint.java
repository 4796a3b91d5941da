package org.xianfeng.watch;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** What the service counts and gauges, at {@code /actuator/metrics}: each by its name and tags. */
@Component
@Endpoint(id = "metrics")
final class MetricsEndpoint {

    private final MeterRegistry meters;

    MetricsEndpoint(MeterRegistry meters) {
        this.meters = meters;
    }

    @ReadOperation
    Map<String, Double> metrics() {
        Map<String, Double> values = new TreeMap<>();
        for (Meter meter : meters.getMeters()) {
            for (Measurement measurement : meter.measure()) {
                values.put(name(meter.getId()), measurement.getValue());
            }
        }
        return values;
    }

    private static String name(Meter.Id id) {
        return id.getName() + id.getTags().stream().map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
