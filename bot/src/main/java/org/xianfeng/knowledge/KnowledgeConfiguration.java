package org.xianfeng.knowledge;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chance, so that a test can replay it. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
