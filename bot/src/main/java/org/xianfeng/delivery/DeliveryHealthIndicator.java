package org.xianfeng.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Messenger;
import org.xianfeng.chat.messaging.Pace;
import redis.clients.jedis.UnifiedJedis;

/** Reports what waits to be sent, which pauses messengers have asked for, and what became of what was sent. */
@Component
final class DeliveryHealthIndicator implements HealthIndicator {

    private final UnifiedJedis redis;
    private final List<Messenger> messengers;
    private final PacedSends sends;

    DeliveryHealthIndicator(UnifiedJedis redis, List<Messenger> messengers, PacedSends sends) {
        this.redis = redis;
        this.messengers = messengers;
        this.sends = sends;
    }

    /** Up in any case: a pause is what a messenger may ask for. */
    @Override
    public Health health() {
        Health.Builder health = Health.up().withDetail("since start", sends.counts());
        messengers.forEach(messenger -> health.withDetail(messenger.name(), describe(messenger)));
        return health.build();
    }

    private Map<String, Object> describe(Messenger messenger) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("repliesWaiting", waiting(messenger, Lane.REPLY));
        details.put("newsWaiting", waiting(messenger, Lane.BULK));
        if (messenger.isPaced()) {
            Pace.Pauses pauses = sends.pauses(messenger.name());
            details.put("newsPausedForSeconds", Math.max(pauses.all().toSeconds(), pauses.bulk().toSeconds()));
            details.put("chatsPaused", pauses.chats());
            details.put("longestPauseOfAChatSeconds", pauses.longest().toSeconds());
        }
        return details;
    }

    private long waiting(Messenger messenger, Lane lane) {
        return IntStream.range(0, DeliveryStreams.SHARDS)
                .mapToLong(shard -> redis.xlen(DeliveryStreams.outbox(messenger.name(), lane).key().apply(shard))).sum();
    }
}
