package org.xianfeng.member.web;

import java.security.SecureRandom;

import org.springframework.stereotype.Component;
import org.xianfeng.member.RandomText;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** The secret that cookies are signed with where the operator gives none; all instances share it. */
@Component
final class RedisCookieSecret {

    private static final String KEY = "member:cookie-secret";

    private final UnifiedJedis redis;

    RedisCookieSecret(UnifiedJedis redis) {
        this.redis = redis;
    }

    /** The same at every call, made at the first one. */
    String secret() {
        redis.set(KEY, RandomText.of(new SecureRandom(), 32), SetParams.setParams().nx());
        return redis.get(KEY);
    }
}
