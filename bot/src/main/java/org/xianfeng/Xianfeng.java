package org.xianfeng;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the service: a messenger assistant for a party organisation. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Xianfeng {

    private Xianfeng() {}

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    static void main(String[] arguments) {
        SpringApplication.run(Xianfeng.class, arguments);
    }
}
