package org.xianfeng.broadcast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Characters;

/** What a text is filled in with for each reader. */
public enum Placeholder {

    NAME("姓名", 20), BRANCH("支部", 30);

    /** In braces of either width. */
    private static final Pattern WRITTEN = Pattern.compile("[{｛]\\s*([^{}｛｝\\n]{0,20}?)\\s*[}｝]");

    private final String word;
    private final int longest;

    /** @param longest in characters as a reader counts them; a longer value is shortened */
    Placeholder(String word, int longest) {
        this.word = word;
        this.longest = longest;
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
        return filled(text, one -> Characters.shortened(values.getOrDefault(one, ""), one.longest));
    }

    /** How long the text is with the longest values, in UTF-16 units: a character takes two at most. */
    public static int longest(String text) {
        return filled(text, one -> "x".repeat(2 * one.longest)).length();
    }

    private static String filled(String text, Function<Placeholder, String> value) {
        return WRITTEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                of(found.group(1)).map(value).orElse(found.group())));
    }
}
