package org.xianfeng.broadcast.audience;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

import org.springframework.stereotype.Component;
import org.xianfeng.broadcast.Audience;
import org.xianfeng.broadcast.Kind;
import org.xianfeng.broadcast.SkipReason;
import org.xianfeng.broadcast.subscription.WeeklyLimit;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Pace;

/** Counts whom a broadcast would reach, without keeping anything. */
@Component
public final class Forecaster {

    private final Audiences audiences;
    private final RecipientSelection selection;
    private final WeeklyLimit weekly;
    private final Pace pace;
    private final Clock clock;

    Forecaster(Audiences audiences, RecipientSelection selection, WeeklyLimit weekly, Pace pace, Clock clock) {
        this.audiences = audiences;
        this.selection = selection;
        this.weekly = weekly;
        this.pace = pace;
        this.clock = clock;
    }

    public Forecast of(Kind kind, Audience audience, ChatId author) {
        Map<String, Long> byMessenger = new HashMap<>();
        Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        audiences.pages(audience, author).forEach(page -> selection
                .of(kind, page, limit(audience)).forEach(one -> {
                    SkipReason skip = one.skip();
                    if (skip == null) {
                        byMessenger.merge(one.chat().messenger(), 1L, Long::sum);
                    } else {
                        skipped.merge(skip, 1L, Long::sum);
                    }
                }));
        return new Forecast(byMessenger, skipped, duration(byMessenger));
    }

    private RecipientSelection.Limit limit(Audience audience) {
        return audience instanceof Audience.OfGroup
                ? RecipientSelection.NO_LIMIT
                : chats -> weekly.exhausted(chats, clock.instant());
    }

    /** Messengers are sent to side by side. */
    private Duration duration(Map<String, Long> byMessenger) {
        return byMessenger.entrySet().stream().map(one -> duration(pace.bulkPerSecond(one.getKey()), one.getValue()))
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static Duration duration(OptionalInt rate, long count) {
        return rate.isPresent() ? Duration.ofSeconds(Math.ceilDiv(count, rate.getAsInt())) : Duration.ZERO;
    }
}
