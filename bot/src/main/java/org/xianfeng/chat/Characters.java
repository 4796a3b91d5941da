package org.xianfeng.chat;

/** Lengths as people count them, in code points: an emoji, or a rare Chinese character, is one, and is never halved. */
public final class Characters {

    private Characters() {}

    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text, or as much of it as fits with an ellipsis after it. */
    public static String shortened(String text, int longest) {
        return count(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
