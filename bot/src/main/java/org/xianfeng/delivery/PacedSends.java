package org.xianfeng.delivery;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.messaging.Delivery;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outgoing;
import org.xianfeng.chat.messaging.Pace;

/** Keeps the pace of what couriers send, tells the operator of each pause once, and counts what became of what. */
@Component
final class PacedSends {

    private static final Logger LOG = LoggerFactory.getLogger(PacedSends.class);

    private final Pace pace;
    private final DeliveryMetrics metrics;

    PacedSends(Pace pace, DeliveryMetrics metrics) {
        this.pace = pace;
        this.metrics = metrics;
    }

    Pace.Permit take(Lane lane, ChatId chat) {
        return pace.take(lane, chat);
    }

    /** A messenger has refused a message for now. Until the pause is over nothing is sent there, so it is told once. */
    void refused(Lane lane, ChatId chat, Duration after) {
        Duration bulk = pace.refused(lane, chat, after);
        metrics.paused(chat.messenger(), "chat");
        LOG.warn("{} takes nothing for one chat for {} s (429); others go on", chat.messenger(), after.toSeconds());
        if (bulk.isPositive()) {
            metrics.paused(chat.messenger(), "bulk");
            LOG.warn("{} takes no news for {} s (429); replies go on", chat.messenger(), seconds(bulk));
        }
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }

    /** A messenger cannot be reached; it says itself why. */
    void pauseAll(String messenger, Duration after) {
        pace.pauseAll(messenger, after);
    }

    void count(String messenger, Lane lane, Delivery outcome) {
        metrics.sent(messenger, lane, outcome);
    }

    /** It is with its reader. */
    void arrived(Outgoing message) {
        metrics.arrived(message);
    }

    Pace.Pauses pauses(String messenger) {
        return pace.pauses(messenger);
    }
}
