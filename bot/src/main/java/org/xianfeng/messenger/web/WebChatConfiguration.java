package org.xianfeng.messenger.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.xianfeng.member.web.FreshFiles;

/** Guards the page, and has browsers ask for its files anew at each visit, so that none mixes two versions. */
@Configuration(proxyBeanMethods = false)
class WebChatConfiguration implements WebMvcConfigurer {

    private final UploadSettings uploads;

    WebChatConfiguration(UploadSettings uploads) {
        this.uploads = uploads;
    }

    /** In the place of the one that Spring Boot would make, whose name it takes. */
    @Bean
    LocaleResolver localeResolver() {
        return new PageLocaleResolver();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ChatGuard(uploads.largest())).addPathPatterns("/", "/chat/**", "/handbook/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        FreshFiles.serve(registry, "/chat/**", "classpath:/static/chat/");
    }
}
