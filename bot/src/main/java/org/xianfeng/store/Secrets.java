package org.xianfeng.store;

import java.security.SecureRandom;
import java.util.Base64;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Secrets that all instances share: each is derived from the one that the operator gives, or else made when it is first
 * asked for, and kept in Redis.
 */
@Component
public final class Secrets {

    private static final int BYTES = 32;

    private final UnifiedJedis redis;
    private final @Nullable String given;

    public Secrets(UnifiedJedis redis, SecretSettings settings) {
        this.redis = redis;
        this.given = settings.secret();
    }

    /**
     * The same at every call.
     *
     * @param key where Redis keeps it, if it does
     */
    public Seal seal(String key) {
        return new Seal(secret(key));
    }

    /** The secret itself, for what makes marks of its own. */
    public String secret(String key) {
        if (given != null) {
            return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, given).hmacHex(key);
        }
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        redis.set(key, Base64.getUrlEncoder().withoutPadding().encodeToString(fresh), SetParams.setParams().nx());
        return redis.get(key);
    }
}
