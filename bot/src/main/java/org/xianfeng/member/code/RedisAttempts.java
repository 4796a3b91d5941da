package org.xianfeng.member.code;

import java.time.Duration;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Origin;
import org.xianfeng.store.Secrets;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** A counter for each chat, address and name, which goes when its time is over. */
@Component
final class RedisAttempts implements Attempts {

    private static final String SECRET = "member:list-secret";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MARK = 16;

    private final UnifiedJedis redis;
    private final Secrets secrets;

    RedisAttempts(UnifiedJedis redis, Secrets secrets) {
        this.redis = redis;
        this.secrets = secrets;
    }

    @Override
    public boolean take(String kind, Origin origin) {
        return count(kind, "chat:" + origin.chat(), HOUR) <= OF_CHAT && (origin.address().isEmpty()
                || count(kind, "address:" + origin.address(), DAY) <= OF_ADDRESS);
    }

    @Override
    public boolean take(String kind, Origin origin, String name) {
        return take(kind, origin)
                && count(kind, "name:" + secrets.seal(SECRET).mark(name, MARK), DAY) <= FOR_NAME;
    }

    private long count(String kind, String whose, Duration within) {
        String key = "{attempts}:" + kind + ":" + whose;
        redis.set(key, "0", SetParams.setParams().nx().ex(within.toSeconds()));
        return redis.incr(key);
    }
}
