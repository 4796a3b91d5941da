package org.xianfeng.knowledge.asked;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.text.QuestionGrams;

/** What the grams of carried questions are worth in comparing: the more, the fewer questions have them. */
public final class GramWeights {

    private final Map<String, Float> weights;
    private final float unknown;

    private GramWeights(Map<String, Float> weights, float unknown) {
        this.weights = weights;
        this.unknown = unknown;
    }

    public static GramWeights of(IndexReader reader) throws IOException {
        int questions = reader.getDocCount(QuestionDocuments.GRAMS);
        Map<String, Float> weights = new HashMap<>();
        @Nullable
        Terms terms = MultiTerms.getTerms(reader, QuestionDocuments.GRAMS);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (@Nullable
            BytesRef term = each.next(); term != null; term = each.next()) {
                weights.put(term.utf8ToString(), rarity(each.docFreq(), questions));
            }
        }
        return new GramWeights(weights, rarity(0, questions));
    }

    /** BM25's inverse document frequency. */
    private static float rarity(int frequency, int questions) {
        return (float) Math.log(1 + (questions - frequency + 0.5) / (frequency + 0.5));
    }

    /** What one gram is worth. */
    public float weight(String gram) {
        return weights.getOrDefault(gram, unknown);
    }

    /** The grams of a question in plain phrasing, with what each is worth. */
    Map<String, Float> of(String plain) {
        Map<String, Float> grams = new HashMap<>();
        QuestionGrams.all(plain).forEach(gram -> grams.put(gram, weight(gram)));
        return grams;
    }
}
