package org.xianfeng.knowledge.text;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a question asks about, to tell how alike two questions are. */
public final class QuestionGrams {

    private QuestionGrams() {}

    /** Its characters and pairs of characters, without the words that say only how it asks. */
    public static Set<String> of(String question) {
        return ofFolded(Folding.fold(question));
    }

    /** All grams of a folded question, those that say only how it asks included, each once. */
    public static Set<String> all(String folded) {
        Set<String> distinct = new LinkedHashSet<>();
        for (Grams grams = new Grams(folded); grams.next();) {
            distinct.add(folded.substring(grams.start(), grams.end()));
        }
        return distinct;
    }

    /** What a folded question asks about, each of its grams once. */
    public static Set<String> ofFolded(String folded) {
        String cut = FunctionWords.cut(folded);
        Set<String> distinct = new LinkedHashSet<>();
        for (Grams grams = new Grams(cut); grams.next();) {
            distinct.add(cut.substring(grams.start(), grams.end()));
        }
        distinct.removeIf(FunctionWords::isEmpty);
        return distinct;
    }
}
