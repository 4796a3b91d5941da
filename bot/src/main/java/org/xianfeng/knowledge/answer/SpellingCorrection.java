package org.xianfeng.knowledge.answer;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.FunctionWords;

/**
 * A question, and what was probably meant by it.
 *
 * @param typed folded
 */
record SpellingCorrection(String typed, String meant) {

    /** So many characters that say something must be as they were typed; else 拜登是谁 would be 白等是谁. */
    private static final double ENOUGH = 2.5;

    /** What a character in pinyin counts for, of which one that was meant can be told less surely. */
    private static final double IN_PINYIN = 0.5;

    /** So many times the odds of being right; less may come of a word that was made more frequent. */
    private static final double CLEARLY = 2;

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern SAYS_NOTHING = Pattern.compile("[^\\p{L}\\p{N}]");

    String refolded() {
        return Folding.fold(meant);
    }

    /** The answer to what was meant if it is clearly surer than the literal one and credible, and else the literal one. */
    Answer better(Answer literal, Answer mended) {
        if (odds(mended) < CLEARLY * odds(literal)) {
            return literal;
        }
        return switch (mended) {
            case Answer.Answered(Finding finding, Answer.Grounds grounds) when names(finding.entry())
                    || asTyped() >= ENOUGH ->
                new Answer.Answered(finding, grounds.understoodAs(meant));
            case Answer.Suggested(Finding finding, Answer.Grounds grounds) when names(finding.entry()) ->
                new Answer.Suggested(finding, grounds.understoodAs(meant));
            case Answer.Answered _,Answer.Suggested _,Answer.Surveyed _,Answer.NotFound _ -> literal;
        };
    }

    /** Whether it is worth asking if this was meant, where it is not sure enough to be answered. */
    boolean mayBeMeant(Answer mended) {
        return switch (mended) {
            case Answer.Answered(Finding finding, _) -> names(finding.entry());
            case Answer.Suggested(Finding finding, _) -> names(finding.entry());
            case Answer.Surveyed _,Answer.NotFound _ -> false;
        };
    }

    private static double odds(Answer answer) {
        return answer.confidence() / (1 - answer.confidence());
    }

    /** Whether what was meant names the entry that it led to. */
    private boolean names(Entry entry) {
        return Stream.concat(Stream.of(entry.title()), entry.aliases().stream()).map(Folding::fold)
                .anyMatch(refolded()::contains);
    }

    private double asTyped() {
        String content = SAYS_NOTHING.matcher(FunctionWords.cut(refolded())).replaceAll("");
        long kept = content.chars().filter(character -> typed.indexOf(character) >= 0).count();
        boolean pinyin = LATIN.matcher(typed).results().count() > LATIN.matcher(meant).results().count();
        return kept + (pinyin ? IN_PINYIN * (content.length() - kept) : 0);
    }
}
