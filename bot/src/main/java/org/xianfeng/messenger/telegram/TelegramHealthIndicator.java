package org.xianfeng.messenger.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Pace;
import redis.clients.jedis.exceptions.JedisException;

/** Reports whether updates come in and messages go out. */
@Component
final class TelegramHealthIndicator implements HealthIndicator {

    private final TelegramSettings settings;
    private final ObjectProvider<TelegramStatus> status;
    private final Pace pace;
    private final Clock clock;

    TelegramHealthIndicator(TelegramSettings settings, ObjectProvider<TelegramStatus> status, Pace pace, Clock clock) {
        this.settings = settings;
        this.status = status;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public Health health() {
        TelegramStatus now = status.getIfAvailable();
        return now == null
                ? Health.up().withDetail("mode", "off, no token").build()
                : report(now.receiving().state(), now.sending().state());
    }

    private Health report(ConnectionState.State receiving, ConnectionState.State sending) {
        boolean stalled = isStalled(receiving);
        boolean works = works(receiving) && works(sending) && !stalled;
        return (works ? Health.up() : Health.down())
                .withDetail("mode", settings.mode().name().toLowerCase(Locale.ROOT)).withDetail("stalled", stalled)
                .withDetail("receiving", describe(receiving)).withDetail("sending", describe(sending))
                .withDetail("pauses", pauses()).build();
    }

    /** What Telegram has us wait for; that is no fault. Redis, which knows, has a health of its own. */
    private Map<String, Object> pauses() {
        try {
            Pace.Pauses now = pace.pauses(TelegramMessenger.NAME);
            return Map.of("newsSeconds", Math.max(now.all().toSeconds(), now.bulk().toSeconds()), "chats", now.chats(),
                    "longestOfAChatSeconds", now.longest().toSeconds());
        } catch (JedisException e) {
            return Map.of("unknown", e.toString());
        }
    }

    private static boolean works(ConnectionState.State state) {
        return state.condition() != ConnectionState.Condition.FAILING;
    }

    /** A poll ends within its time-out; if none has for twice as long, the thread is gone or stuck. */
    private boolean isStalled(ConnectionState.State receiving) {
        Duration longest = settings.pollTimeout().plus(settings.answerTimeout()).multipliedBy(2);
        return settings.mode() == TelegramSettings.Mode.POLLING
                && receiving.last().plus(longest).isBefore(clock.instant());
    }

    private Map<String, Object> describe(ConnectionState.State state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", state.condition().name().toLowerCase(Locale.ROOT));
        details.put("since", state.since());
        details.put("secondsSinceLast", Duration.between(state.last(), clock.instant()).toSeconds());
        if (!state.problem().isEmpty()) {
            details.put("problem", state.problem());
        }
        return details;
    }
}
