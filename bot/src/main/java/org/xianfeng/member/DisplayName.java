package org.xianfeng.member;

import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.chat.InvisibleCharacters;

/** How somebody wants to be called: letters, digits, and what stands between the parts of a name; nothing unseen. */
public record DisplayName(String text) {

    public static final int LONGEST = 20;

    private static final Pattern FORM = Pattern
            .compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{N} ·•.'’_()（）-]{1," + LONGEST + "}");

    public DisplayName {
        if (!fits(text)) {
            throw new IllegalArgumentException("name must be 1 to " + LONGEST + " letters, got " + text);
        }
    }

    /** What somebody wrote; empty if that is no name, such as a question. */
    public static Optional<DisplayName> parse(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        return fits(text) ? Optional.of(new DisplayName(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return FORM.matcher(text).matches() && InvisibleCharacters.removed(text).equals(text);
    }
}
