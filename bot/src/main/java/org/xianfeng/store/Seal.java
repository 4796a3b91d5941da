package org.xianfeng.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Proves that a text comes from us: nobody can make its mark who does not have the secret. */
public final class Seal {

    /** Thirty-two that are not easily taken for one another when somebody types them: no I, L, O, U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String secret;

    Seal(String secret) {
        this.secret = secret;
    }

    /** So many letters and digits, five bits each. */
    public String mark(String text, int length) {
        byte[] digest = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(text);
        StringBuilder mark = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            mark.append(LETTERS.charAt(digest[i] & 31));
        }
        return mark.toString();
    }

    /** Whether this is the text's mark; takes the same time whatever is wrong with it. */
    public boolean isMarkOf(String text, String mark, int length) {
        return MessageDigest.isEqual(mark(text, length).getBytes(StandardCharsets.US_ASCII),
                mark.getBytes(StandardCharsets.UTF_8));
    }
}
