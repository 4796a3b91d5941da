package org.xianfeng.knowledge.meaning;

import org.apache.commons.codec.digest.DigestUtils;

/** The name under which a text's vector is kept: the same for the same text, wherever it stands. */
public final class TextKey {

    private static final int DIGITS = 32;

    private TextKey() {}

    public static String of(String text) {
        return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    }
}
