package org.xianfeng.knowledge.answer;

import java.util.List;

/**
 * What a question led to.
 *
 * @param terms of the question
 * @param hits the best first, at least one
 * @param reading what the best one says to the question
 * @param confidence how likely that answers, from 0 to 1
 */
record SearchResult(QuestionTerms terms, List<Hit> hits, SentenceReader.Reading reading, double confidence) {

    SearchResult {
        hits = List.copyOf(hits);
    }

    Hit best() {
        return hits.getFirst();
    }
}
