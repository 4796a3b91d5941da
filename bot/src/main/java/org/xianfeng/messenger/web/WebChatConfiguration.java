package org.xianfeng.messenger.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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
        registry.addResourceHandler("/chat/**").addResourceLocations("classpath:/static/chat/")
                .setCacheControl(CacheControl.noCache()).setUseLastModified(false)
                .setEtagGenerator(WebChatConfiguration::digest);
    }

    private static String digest(Resource file) {
        try {
            return '"' + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
