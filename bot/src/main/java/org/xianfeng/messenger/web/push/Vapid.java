package org.xianfeng.messenger.web.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

import org.springframework.stereotype.Component;

/** Says to a push service who we are (RFC 8292): a signed token for its origin, and the key to check it with. */
@Component
final class Vapid {

    /** A day is the most. */
    private static final Duration VALIDITY = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RedisServerKey key;
    private final PushSettings settings;
    private final Clock clock;

    Vapid(RedisServerKey key, PushSettings settings, Clock clock) {
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a browser subscribes with. */
    String publicKey() throws GeneralSecurityException {
        return BASE64.encodeToString(PointCodec.encode((ECPublicKey) key.pair().getPublic()));
    }

    /** The header Authorization of a request to this endpoint. */
    String authorization(URI endpoint) throws GeneralSecurityException {
        KeyPair pair = key.pair();
        String claims = "{\"aud\":\"" + endpoint.getScheme() + "://" + endpoint.getRawAuthority() + "\",\"exp\":"
                + clock.instant().plus(VALIDITY).getEpochSecond() + ",\"sub\":\"" + settings.contact() + "\"}";
        String token = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + base64(claims);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(token.getBytes(StandardCharsets.US_ASCII));
        return "vapid t=" + token + "." + BASE64.encodeToString(signature.sign()) + ", k=" + publicKey();
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
