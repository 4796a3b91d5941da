package org.xianfeng.member;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.chat.InvisibleCharacters;

/** A name in one of the organisation's lists: one line, short enough for a button. */
public record ListedName(String text) {

    public static final int LONGEST = 30;

    private static final Pattern FORM = Pattern.compile("(?=.*[\\p{L}\\p{N}])[^\\p{Cntrl}、，,;；]{1," + LONGEST + "}");

    public ListedName {
        if (!FORM.matcher(text).matches() || InvisibleCharacters.only(text)) {
            throw new IllegalArgumentException("name must be 1 to " + LONGEST + " characters, got " + text);
        }
    }

    /** What somebody wrote; empty if that is no name. */
    public static Optional<ListedName> parse(String written) {
        String text = InvisibleCharacters.removed(Normalizer.normalize(written, Normalizer.Form.NFC)).strip()
                .replaceAll("\\s+", " ");
        return FORM.matcher(text).matches() && !InvisibleCharacters.only(text)
                ? Optional.of(new ListedName(text))
                : Optional.empty();
    }
}
