package org.xianfeng.broadcast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text is filled in with for each reader. */
public enum Placeholder {

    NAME("姓名"), BRANCH("支部");

    /** In braces of either width. */
    private static final Pattern WRITTEN = Pattern.compile("[{｛]\\s*([^{}｛｝\\n]{0,20}?)\\s*[}｝]");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As it is written into a text. */
    public String written() {
        return "{" + word + "}";
    }

    private static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** What stands in braces in this text and is none of ours. */
    public static List<String> unknown(String text) {
        return WRITTEN.matcher(text).results().filter(found -> of(found.group(1)).isEmpty())
                .map(found -> found.group()).distinct().toList();
    }

    /** The text with these in place of the placeholders. */
    public static String fill(String text, Map<Placeholder, String> values) {
        return WRITTEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                of(found.group(1)).map(one -> values.getOrDefault(one, "")).orElse(found.group())));
    }
}
