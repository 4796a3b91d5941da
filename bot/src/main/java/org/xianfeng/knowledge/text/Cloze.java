package org.xianfeng.knowledge.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gap of a quiz with what stands beside it, as far as that says where the gap is in a sentence that has the same.
 *
 * @param left up to four characters, may be empty
 * @param right up to four characters, may be empty
 */
public record Cloze(String left, String right) {

    private static final int CONTEXT = 4;
    private static final Pattern GAP = Pattern.compile("(?<left>[\\p{IsHan}\\d]*)(?:\\(\\s*\\)|_{2,}|\\[\\s*])"
            + "(?<right>[\\p{IsHan}\\d]*)");

    public static Optional<Cloze> in(String foldedQuestion) {
        Matcher gap = GAP.matcher(foldedQuestion);
        return gap.find()
                ? Optional.of(new Cloze(last(gap.group("left")), first(gap.group("right"))))
                : Optional.empty();
    }

    /** What a sentence has in place of the gap, if it stands between the same words. */
    public Optional<String> filledIn(String sentence) {
        if (left.length() < 2 && right.length() < 2) {
            return Optional.empty();
        }
        return filledIn(left, sentence)
                .or(() -> left.length() > 1 ? filledIn(left.substring(left.length() - 1), sentence) : Optional.empty());
    }

    private Optional<String> filledIn(String before, String sentence) {
        Matcher same = Pattern.compile(Pattern.quote(before) + "[“《]?([^，。；、“”《》]{1,20}?)[”》]?"
                + (right.isEmpty() ? "(?=[，。；]|$)" : Pattern.quote(right))).matcher(sentence);
        return same.find() ? Optional.of(same.group(1)) : Optional.empty();
    }

    private static String last(String text) {
        return text.substring(Math.max(0, text.length() - CONTEXT));
    }

    private static String first(String text) {
        return text.substring(0, Math.min(CONTEXT, text.length()));
    }
}
