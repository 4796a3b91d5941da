package org.xianfeng.knowledge.asked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

    private final Map<String, Gram> grams;
    private final float unknown;

    private GramWeights(Map<String, Gram> grams, float unknown) {
        this.grams = grams;
        this.unknown = unknown;
    }

    public static GramWeights of(IndexReader reader) throws IOException {
        int questions = reader.getDocCount(QuestionDocuments.GRAMS);
        Map<String, Gram> grams = new HashMap<>();
        @Nullable
        Terms terms = MultiTerms.getTerms(reader, QuestionDocuments.GRAMS);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (@Nullable
            BytesRef term = each.next(); term != null; term = each.next()) {
                grams.put(term.utf8ToString(), new Gram(grams.size(), rarity(each.docFreq(), questions)));
            }
        }
        return new GramWeights(grams, rarity(0, questions));
    }

    /** BM25's inverse document frequency. */
    private static float rarity(int frequency, int questions) {
        return (float) Math.log(1 + (questions - frequency + 0.5) / (frequency + 0.5));
    }

    /** What one gram is worth. */
    public float weight(String gram) {
        @Nullable
        Gram known = grams.get(gram);
        return known == null ? unknown : known.weight;
    }

    /** How rare the grams of a question in plain phrasing are on average, from 0 to 1, which are in no question. */
    public double strangeness(String plain) {
        return QuestionGrams.all(plain).stream().mapToDouble(gram -> weight(gram) / unknown).average().orElse(1);
    }

    /** The grams of a question in plain phrasing, with what each is worth. */
    WeighedGrams of(String plain) {
        List<Gram> known = new ArrayList<>();
        Map<String, Float> others = new HashMap<>();
        double total = 0;
        for (String gram : QuestionGrams.all(plain)) {
            @Nullable
            Gram one = grams.get(gram);
            total += one == null ? unknown : one.weight;
            if (one == null) {
                others.put(gram, unknown);
            } else {
                known.add(one);
            }
        }
        known.sort(Comparator.comparingInt(Gram::number));
        int[] numbers = new int[known.size()];
        float[] weights = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = known.get(i).number;
            weights[i] = known.get(i).weight;
        }
        return new WeighedGrams(numbers, weights, others, total);
    }

    /** Of so many of the rarest grams of a question those that carried questions have. */
    List<String> rarest(String plain, int most) {
        return QuestionGrams.all(plain).stream().sorted(Comparator.comparingDouble(this::weight).reversed())
                .limit(most).filter(grams::containsKey).toList();
    }

    private record Gram(int number, float weight) {}
}
