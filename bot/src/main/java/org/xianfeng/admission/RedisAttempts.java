package org.xianfeng.admission;

import java.time.Duration;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Origin;
import org.xianfeng.store.Secrets;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Bounds guessing: by a chat, by an address, which many cookies may share, and for one name, which many may try. Each
 * attempt counts, right or wrong, before it is looked at.
 */
@Component
final class RedisAttempts {

    static final int OF_CHAT = 5;
    static final int OF_ADDRESS = 20;
    static final int FOR_NAME = 10;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MARK = 16;

    private final UnifiedJedis redis;
    private final Secrets secrets;

    RedisAttempts(UnifiedJedis redis, Secrets secrets) {
        this.redis = redis;
        this.secrets = secrets;
    }

    /** Whether who writes may try once more. */
    boolean take(Origin origin) {
        return count("chat:" + origin.chat(), HOUR) <= OF_CHAT
                && (origin.address().isEmpty() || count("address:" + origin.address(), DAY) <= OF_ADDRESS);
    }

    /** The same, for a name; whether there is somebody of that name makes no difference. */
    boolean take(Origin origin, String name) {
        return take(origin) && count("name:" + secrets.seal(RedisMemberList.SECRET).mark(name, MARK), DAY) <= FOR_NAME;
    }

    private long count(String whose, Duration within) {
        String key = "{admission}:attempts:" + whose;
        redis.set(key, "0", SetParams.setParams().nx().ex(within.toSeconds()));
        return redis.incr(key);
    }
}
