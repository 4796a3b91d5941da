package org.xianfeng;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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
    ZoneId organisationZone(ZoneSettings settings) {
        return settings.zone;
    }

    /** @param zone in which dates and times are read and shown */
    @ConfigurationProperties("xianfeng")
    record ZoneSettings(@DefaultValue("Asia/Shanghai") ZoneId zone) {}
}
