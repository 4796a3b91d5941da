package org.xianfeng.messenger.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.support.StaticApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class TelegramHealthIndicatorTest {

    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

    private final TelegramStatus status = new TelegramStatus(at(NOW));

    @Test
    void isWellWithoutATelegram() {
        try (StaticApplicationContext none = new StaticApplicationContext()) {
            Health health = new TelegramHealthIndicator(settings(), none.getBeanProvider(TelegramStatus.class),
                    new PausedPace(), at(NOW)).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("mode", "off, no token");
        }
    }

    @Test
    void isWellWhileItPolls() {
        status.receiving().works();
        Health health = healthAfter(Duration.ofSeconds(40));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("stalled", false);
    }

    @Test
    void isDownWhenNoPollHasEndedForTwiceAsLongAsOneTakes() {
        status.receiving().works();
        Health health = healthAfter(Duration.ofSeconds(81));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("stalled", true);
    }

    @Test
    void isDownWhenItCannotSend() {
        status.sending().fails("not connected");
        Health health = healthAfter(Duration.ZERO);
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("sending")).asString().contains("problem=not connected");
    }

    @Test
    void tellsWhichPausesTelegramHasAskedForAndIsUp() {
        status.sending().works();
        status.receiving().works();
        Health health = healthAfter(Duration.ZERO);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().get("pauses")).isEqualTo(
                Map.of("newsSeconds", 7L, "chats", 3L, "longestOfAChatSeconds", 10_072L));
    }

    private Health healthAfter(Duration time) {
        try (StaticApplicationContext context = new StaticApplicationContext()) {
            context.getBeanFactory().registerSingleton("status", status);
            return new TelegramHealthIndicator(settings(), context.getBeanProvider(TelegramStatus.class),
                    new PausedPace(), at(NOW.plus(time))).health();
        }
    }

    /** The defaults: a poll of 25 seconds, whose answer may take 15 more. */
    private static TelegramSettings settings() {
        return new Binder(new MapConfigurationPropertySource(Map.of("xianfeng.telegram.token", "1:x")))
                .bindOrCreate("xianfeng.telegram", TelegramSettings.class);
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }
}
