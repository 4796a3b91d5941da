package org.xianfeng.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a text comes from us: nobody can make its mark who does not have the secret. */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    /** Thirty-two that are not easily taken for one another when somebody types them: no I, L, O, U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecretKeySpec key;

    Seal(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** So many letters and digits, five bits each. */
    public String mark(String text, int length) {
        byte[] digest = digest(text);
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

    private byte[] digest(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
