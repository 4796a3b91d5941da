package org.xianfeng.watch;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** The same at {@code /actuator/prometheus}, as Prometheus reads it. */
@Component
@Endpoint(id = "prometheus")
final class PrometheusEndpoint {

    private final PrometheusMeterRegistry meters;

    PrometheusEndpoint(PrometheusMeterRegistry meters) {
        this.meters = meters;
    }

    @ReadOperation(produces = "text/plain;version=0.0.4;charset=utf-8")
    String scrape() {
        return meters.scrape();
    }
}
