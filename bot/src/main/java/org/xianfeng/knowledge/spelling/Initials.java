package org.xianfeng.knowledge.spelling;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.hankcs.hanlp.HanLP;

/**
 * A name typed as the first letter of each of its syllables: {@code zyhy} for 遵义会议.
 *
 * @param letters three to ten
 */
public record Initials(String letters) {

    private static final Pattern LETTERS = Pattern.compile("(?<![a-z])[a-z]{3,10}(?![a-z])");

    /** What may be such letters in a folded question. */
    public static Optional<Initials> in(String question) {
        return LETTERS.matcher(question).results().map(MatchResult::group).findFirst().map(Initials::new);
    }

    public boolean areOf(String name) {
        return name.length() == letters.length() && Letters.isChinese(name.charAt(0))
                && HanLP.convertToPinyinFirstCharString(name, "", false).equals(letters);
    }
}
