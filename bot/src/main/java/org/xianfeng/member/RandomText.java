package org.xianfeng.member;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody can guess. */
public final class RandomText {

    private RandomText() {}

    /** So many random bytes, in the characters that may stand in a link or a cookie. */
    public static String of(SecureRandom random, int bytes) {
        byte[] text = new byte[bytes];
        random.nextBytes(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
