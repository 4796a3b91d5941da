package org.xianfeng.bench;

import java.util.regex.Pattern;

import org.xianfeng.knowledge.text.Folded;

/** Texts in one script and without spaces, quotation marks and book marks, so that an answer is found however it is set. */
final class Plain {

    private static final Pattern SET = Pattern.compile("[\\s“”\"'‘’《》〈〉「」『』·．]");

    private Plain() {}

    static String of(String text) {
        return SET.matcher(Folded.of(text)).replaceAll("");
    }
}
