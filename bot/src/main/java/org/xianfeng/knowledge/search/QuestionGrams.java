package org.xianfeng.knowledge.search;

import java.util.Set;

/** What a question asks about, to tell how alike two questions are. */
public final class QuestionGrams {

    private QuestionGrams() {}

    /** Its characters and pairs of characters, without the words that say only how it asks. */
    public static Set<String> of(String question) {
        return QuestionTerms.grams(Folding.fold(question));
    }
}
