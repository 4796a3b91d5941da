package org.xianfeng.chat;

import java.util.Map;
import java.util.regex.Pattern;

/** English says one place and two places; a phrase is written for two, and this makes one of it. */
final class EnglishNumbers {

    private static final Map<String, String> IRREGULAR = Map.of("people", "person", "entries", "entry", "activities",
            "activity");
    private static final Pattern ONE = Pattern
            .compile("(?<![\\d.,:/#–-])1(</b>)? (people|entries|activities|places|times"
                    + "|days|hours|minutes|seconds|shifts|tasks|points|members|questions|headings|passages|characters)\\b");

    private EnglishNumbers() {}

    static String agree(String text) {
        return text.indexOf('1') < 0
                ? text
                : ONE.matcher(text).replaceAll(one -> "1" + (one.group(1) == null ? "" : one.group(1)) + " "
                        + IRREGULAR.getOrDefault(one.group(2), one.group(2).replaceFirst("s$", "")));
    }
}
