package org.xianfeng.store;

import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.stereotype.Component;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/** Secrets that all instances share: each is made when it is first asked for, and kept in Redis. */
@Component
public final class Secrets {

    private static final int BYTES = 32;

    private final UnifiedJedis redis;

    public Secrets(UnifiedJedis redis) {
        this.redis = redis;
    }

    /**
     * The same at every call.
     *
     * @param key where Redis keeps it
     */
    public Seal seal(String key) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        redis.set(key, Base64.getUrlEncoder().withoutPadding().encodeToString(fresh), SetParams.setParams().nx());
        return new Seal(redis.get(key));
    }
}
