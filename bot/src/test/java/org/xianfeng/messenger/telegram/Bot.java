package org.xianfeng.messenger.telegram;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.xianfeng.SpringStart;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.conversation.CommandBeans;
import org.xianfeng.chat.messaging.Attachments;
import org.xianfeng.chat.messaging.Pace;
import org.xianfeng.standin.BotApiServer;
import org.xianfeng.store.Leases;

/** One instance of this module, wired as in the service and talking to the stand-in. */
final class Bot implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Bot(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One that polls. */
    static Bot polling(BotApiServer server, RecordingInbox inbox, Leases leases, String... settings) {
        return start(WebApplicationType.NONE, Surroundings.class, server, inbox, leases, settings);
    }

    /** One that has a web server. */
    static Bot withWebhook(BotApiServer server, RecordingInbox inbox, Leases leases, String... settings) {
        return start(WebApplicationType.SERVLET, WebSurroundings.class, server, inbox, leases, settings);
    }

    private static Bot start(WebApplicationType web, Class<?> surroundings, BotApiServer server, RecordingInbox inbox,
            Leases leases, String... settings) {
        return new Bot(SpringStart.of(() -> new SpringApplicationBuilder(surroundings).web(web)
                .properties("xianfeng.telegram.token=" + server.token(), "xianfeng.telegram.api=" + server.url(),
                        "xianfeng.telegram.poll-timeout=2s", "xianfeng.telegram.answer-timeout=2s",
                        "xianfeng.telegram.longest-pause=100ms")
                .initializers(created -> {
                    created.getBeanFactory().registerSingleton("inbox", inbox);
                    created.getBeanFactory().registerSingleton("leases", leases);
                }).run(settings)));
    }

    Health health() {
        return context.getBean(TelegramHealthIndicator.class).health();
    }

    /** How receiving is, as health says. */
    String receiving() {
        return receiving("state");
    }

    /** What fails in receiving, or empty. */
    String problem() {
        return receiving("problem");
    }

    private String receiving(String detail) {
        Object details = health().getDetails().get("receiving");
        return details instanceof Map<?, ?> map && map.containsKey(detail) ? String.valueOf(map.get(detail)) : "";
    }

    Optional<String> link(String payload) {
        return context.getBean(BotIdentity.class).to(payload);
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What the module needs from others. No {@code @Configuration}, which a test of the whole service would find. */
    @EnableConfigurationProperties(TelegramSettings.class)
    @Import({TelegramConfiguration.class, TelegramHealthIndicator.class, CommandBeans.class, Attachments.class})
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Roles roles() {
            return _ -> Role.MEMBER;
        }

        @Bean
        OpenForms forms() {
            return new PaperForms();
        }

        @Bean
        Pace pace() {
            return new PausedPace();
        }

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
            bundles.setBasename("messages");
            bundles.setDefaultEncoding("UTF-8");
            bundles.setFallbackToSystemLocale(false);
            return bundles;
        }

        private static final Reply NOTHING = Reply.of(Markup.text("-"));

        @Bean
        Dialog dialog() {
            return () -> Routes.of().command(Command.of("start", MenuGroup.ABOUT, 1), (_, _) -> NOTHING)
                    .command(Command.of("help", MenuGroup.ABOUT, 2).from(Permission.ORGANIZE), (_, _) -> NOTHING);
        }
    }

    /** The same with a web server. */
    @Import({Surroundings.class, TomcatServletWebServerAutoConfiguration.class,
            DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class})
    static class WebSurroundings {}
}
