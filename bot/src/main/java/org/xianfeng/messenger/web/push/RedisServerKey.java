package org.xianfeng.messenger.web.push;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import org.springframework.stereotype.Component;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * The key by which push services know us (RFC 8292): made at the first use, the same for all instances and for ever,
 * since browsers subscribe to it.
 */
@Component
final class RedisServerKey {

    private static final String KEY = "web:push-key";

    private final UnifiedJedis redis;

    RedisServerKey(UnifiedJedis redis) {
        this.redis = redis;
    }

    KeyPair pair() throws GeneralSecurityException {
        String kept = redis.get(KEY);
        if (kept == null) {
            redis.set(KEY, write(fresh()), SetParams.setParams().nx());
            kept = redis.get(KEY);
        }
        return read(kept);
    }

    /** A key pair on the curve that push services and browsers use. */
    static KeyPair fresh() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(PointCodec.CURVE));
        return generator.generateKeyPair();
    }

    private static String write(KeyPair pair) {
        Base64.Encoder base64 = Base64.getEncoder();
        return base64.encodeToString(pair.getPrivate().getEncoded()) + " "
                + base64.encodeToString(PointCodec.encode((ECPublicKey) pair.getPublic()));
    }

    private static KeyPair read(String kept) throws GeneralSecurityException {
        String[] parts = kept.split(" ", 2);
        Base64.Decoder base64 = Base64.getDecoder();
        return new KeyPair(PointCodec.decode(base64.decode(parts[1])), KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[0]))));
    }
}
