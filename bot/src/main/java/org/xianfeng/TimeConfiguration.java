package org.xianfeng;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that everything is timed by, so that a test can turn it, and the zone that people mean. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId organisationZone(@Value("${xianfeng.zone:Asia/Shanghai}") String zone) {
        return ZoneId.of(zone);
    }
}
