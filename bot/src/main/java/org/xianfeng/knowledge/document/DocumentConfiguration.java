package org.xianfeng.knowledge.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One reader for all. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    DocumentReader documentReader(DocumentSettings settings, RecognitionSettings recognition) {
        return new DocumentReader(settings, recognition);
    }
}
