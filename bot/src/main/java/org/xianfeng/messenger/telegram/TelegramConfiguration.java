package org.xianfeng.messenger.telegram;

import java.util.random.RandomGenerator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the messenger together, if there is a token. */
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramConfiguration.TokenGiven.class)
@Import({TelegramStatus.class, BotIdentity.class, CommandMenus.class, BotSetup.class, UpdateReader.class,
        UpdateMapper.class, UpdateSink.class, TelegramMessenger.class, TelegramFiles.class, Receiver.class})
class TelegramConfiguration {

    static final class TokenGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("xianfeng.telegram.token", "").isBlank();
        }
    }

    @Bean
    BotApi botApi(TelegramSettings settings) {
        return new BotApi(settings, settings.answerTimeout());
    }

    @Bean
    RetryBackoff patience(TelegramSettings settings, TelegramStatus status) {
        return new RetryBackoff(settings, status, RandomGenerator.getDefault());
    }

    /** Found by the component scan too, hence the condition anew. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(TokenGiven.class)
    @ConditionalOnProperty(name = "xianfeng.telegram.mode", havingValue = "polling", matchIfMissing = true)
    @Import(Polling.class)
    static class PollingConfiguration {}

    @Configuration(proxyBeanMethods = false)
    @Conditional(TokenGiven.class)
    @ConditionalOnProperty(name = "xianfeng.telegram.mode", havingValue = "webhook")
    @Import({WebhookRegistration.class, WebhookRoute.class})
    static class WebhookConfiguration {

        @Bean
        RouterFunction<ServerResponse> telegramWebhook(WebhookRoute route) {
            return RouterFunctions.route().POST(WebhookRoute.PATH, route::receive).build();
        }
    }
}
