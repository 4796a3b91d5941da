package org.xianfeng.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Pace;
import redis.clients.jedis.exceptions.JedisException;

/** Reports what waits to be sent, which pauses messengers have asked for, and what became of what was sent. */
@Component
final class DeliveryHealthIndicator implements HealthIndicator {

    private final RedisBacklog backlog;
    private final List<Messenger> messengers;
    private final PacedSends sends;
    private final DeliveryMetrics metrics;

    DeliveryHealthIndicator(RedisBacklog backlog, List<Messenger> messengers, PacedSends sends,
            DeliveryMetrics metrics) {
        this.backlog = backlog;
        this.messengers = messengers;
        this.sends = sends;
        this.metrics = metrics;
    }

    /** Up in any case: a pause is what a messenger may ask for. */
    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("sinceStart", metrics.sends());
        try {
            messengers.forEach(messenger -> health.withDetail(messenger.name(), describe(messenger)));
        } catch (JedisException e) {
            // which has a health of its own
            health.withDetail("unknown", e.toString());
        }
        return health.build();
    }

    private Map<String, Object> describe(Messenger messenger) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("repliesWaiting", backlog.waiting(messenger.name(), Lane.REPLY));
        details.put("newsWaiting", backlog.waiting(messenger.name(), Lane.BULK));
        if (messenger.isPaced()) {
            Pace.Pauses pauses = sends.pauses(messenger.name());
            details.put("newsPausedForSeconds", Math.max(pauses.all().toSeconds(), pauses.bulk().toSeconds()));
            details.put("chatsPaused", pauses.chats());
            details.put("longestPauseOfAChatSeconds", pauses.longest().toSeconds());
        }
        return details;
    }
}
