package org.xianfeng.knowledge.search;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Entry;
import org.xianfeng.knowledge.Finding;

/**
 * A question, and what was probably meant by it.
 *
 * @param typed folded
 */
record Mending(String typed, String meant) {

    /** So many characters that say something must be as they were typed; else 拜登是谁 would be 白等是谁. */
    private static final double ENOUGH = 2.5;

    /** What a character in pinyin counts for, of which one that was meant can be told less surely. */
    private static final double IN_PINYIN = 0.5;

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern SAYS_NOTHING = Pattern.compile("[^\\p{L}\\p{N}]");

    String refolded() {
        return Folding.fold(meant);
    }

    /** The answer to what was meant if it is surer than the literal one and credible, and else the literal one. */
    Answer better(Answer literal, Answer mended) {
        if (mended.confidence() <= literal.confidence()) {
            return literal;
        }
        return switch (mended) {
            case Answer.Answered(Finding finding, Answer.Grounds grounds) when isCredible(finding.entry()) ->
                new Answer.Answered(finding, grounds.understoodAs(meant));
            case Answer.Suggested(Finding finding, Answer.Grounds grounds) when isCredible(finding.entry()) ->
                new Answer.Suggested(finding, grounds.understoodAs(meant));
            case Answer.Answered _,Answer.Suggested _,Answer.NotFound _ -> literal;
        };
    }

    /** Whether what was meant names the entry that it led to, or enough of it was typed so. */
    private boolean isCredible(Entry entry) {
        return Stream.concat(Stream.of(entry.title()), entry.aliases().stream()).map(Folding::fold)
                .anyMatch(refolded()::contains) || asTyped() >= ENOUGH;
    }

    private double asTyped() {
        String content = SAYS_NOTHING.matcher(FunctionWords.cut(refolded())).replaceAll("");
        long kept = content.chars().filter(character -> typed.indexOf(character) >= 0).count();
        boolean pinyin = LATIN.matcher(typed).results().count() > LATIN.matcher(meant).results().count();
        return kept + (pinyin ? IN_PINYIN * (content.length() - kept) : 0);
    }
}
