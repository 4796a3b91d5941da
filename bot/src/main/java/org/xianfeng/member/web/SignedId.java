package org.xianfeng.member.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** An id with our signature, so that nobody can claim to be somebody else. */
final class SignedId {

    private final String secret;

    SignedId(String secret) {
        this.secret = secret;
    }

    String sign(String id) {
        return id + "." + signature(id);
    }

    /** The id, if this is what {@link #sign} made of it. */
    Optional<String> verify(String signed) {
        int dot = signed.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String id = signed.substring(0, dot);
        byte[] expected = signature(id).getBytes(StandardCharsets.US_ASCII);
        byte[] given = signed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(id) : Optional.empty();
    }

    private String signature(String id) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(id));
    }
}
