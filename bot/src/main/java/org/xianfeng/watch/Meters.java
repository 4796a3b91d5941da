package org.xianfeng.watch;

import java.util.List;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What features register, and what the process and its JVM tell. All of Boot's own meters took a tenth of the start. */
@Configuration(proxyBeanMethods = false)
class Meters {

    @Bean
    PrometheusMeterRegistry prometheusRegistry(JvmGcMetrics collections) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List<MeterBinder> binders = List.of(new JvmMemoryMetrics(), collections, new JvmThreadMetrics(),
                new ClassLoaderMetrics(), new ProcessorMetrics(), new FileDescriptorMetrics(), new UptimeMetrics());
        binders.forEach(binder -> binder.bindTo(meters));
        return meters;
    }

    /** A bean, since it listens to the collector until it is closed. */
    @Bean
    JvmGcMetrics collections() {
        return new JvmGcMetrics();
    }
}
