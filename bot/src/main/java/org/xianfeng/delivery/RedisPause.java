package org.xianfeng.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** A messenger's request to wait, which holds for every message and every instance. */
@Component
final class RedisPause {

    /** How long another instance's pause may go unnoticed. */
    private static final Duration LOOKED_AGAIN = Duration.ofSeconds(1);

    private record Known(Instant until, Instant looked) {

        /** Also when the clock was set back since: else nobody got anything until it was where it had been. */
        boolean isStale(Instant now) {
            return looked.plus(LOOKED_AGAIN).isBefore(now) || looked.isAfter(now);
        }
    }

    private final UnifiedJedis redis;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    RedisPause(UnifiedJedis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Nothing goes to this messenger for so long, from now; a longer pause that is under way stays. */
    void begin(String messenger, Duration duration) {
        if (duration.compareTo(left(messenger)) <= 0) {
            return;
        }
        redis.set(key(messenger), "1", SetParams.setParams().px(Math.max(1, duration.toMillis())));
        Instant now = clock.instant();
        known.put(messenger, new Known(now.plus(duration), now));
    }

    /** Returns when something may be sent. */
    void await(String messenger) throws InterruptedException {
        for (Duration left = left(messenger); left.isPositive(); left = left(messenger)) {
            Thread.sleep(left);
        }
    }

    private Duration left(String messenger) {
        Instant now = clock.instant();
        Known pause = known.compute(messenger, (_, old) -> old == null || old.isStale(now)
                ? new Known(now.plusMillis(Math.max(0, redis.pttl(key(messenger)))), now)
                : old);
        return Duration.between(now, pause.until);
    }

    private static String key(String messenger) {
        return "delivery:pause:" + messenger;
    }
}
