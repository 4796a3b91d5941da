package org.xianfeng.member.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** An id with our signature, so that nobody can claim to be somebody else. */
final class SignedId {

    private final String secret;
    private final List<String> earlier;

    SignedId(String secret) {
        this(secret, List.of());
    }

    /** @param earlier secrets of before, whose signatures are still taken */
    SignedId(String secret, List<String> earlier) {
        this.secret = secret;
        this.earlier = earlier;
    }

    String sign(String id) {
        return id + "." + signature(id, secret);
    }

    /** Whether it bears the signature that we would make now. */
    boolean isCurrent(String signed) {
        return verify(signed, secret).isPresent();
    }

    /** The id, if this is what {@link #sign} made of it, now or with an earlier secret. */
    Optional<String> verify(String signed) {
        return Stream.concat(Stream.of(secret), earlier.stream()).flatMap(one -> verify(signed, one).stream())
                .findFirst();
    }

    private static Optional<String> verify(String signed, String secret) {
        int dot = signed.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String id = signed.substring(0, dot);
        byte[] expected = signature(id, secret).getBytes(StandardCharsets.US_ASCII);
        byte[] given = signed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(id) : Optional.empty();
    }

    private static String signature(String id, String secret) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(id));
    }
}
