package org.xianfeng.chat;

import java.util.regex.Pattern;

/**
 * Characters that take part in a text without being seen: format characters, joiners, selectors, and letters that are
 * drawn as nothing, such as the Hangul fillers. Some of them count as letters.
 */
public final class InvisibleCharacters {

    private static final String UNSEEN = "\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFFA0"
            + "\\uFE00-\\uFE0F\\x{E0000}-\\x{E0FFF}";
    private static final Pattern INVISIBLE = Pattern.compile("[" + UNSEEN + "]");
    private static final Pattern NOTHING = Pattern.compile("[" + UNSEEN + "\\p{Z}\\p{Cc}]*");

    private InvisibleCharacters() {}

    /** The text as it is seen. */
    public static String removed(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /** Whether a reader sees nothing of it. */
    public static boolean only(String text) {
        return NOTHING.matcher(text).matches();
    }
}
