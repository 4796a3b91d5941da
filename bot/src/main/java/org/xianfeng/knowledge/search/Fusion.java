package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xianfeng.knowledge.meaning.Meaning;

/**
 * Finds passages by their words, and where those are not sure, by what they mean as well. All candidates are then
 * ordered by both; ranks are not mixed, which on CMRC2018 and DRCD is worse than words alone.
 */
final class Fusion {

    /** Surer than this, words are right whatever the vectors say, and asking those would only take time. */
    private static final double SURE = 0.88;

    private final Meaning meaning;

    Fusion(Meaning meaning) {
        this.meaning = meaning;
    }

    Found find(String folded, QuestionTerms terms, PassageIndex index) throws IOException {
        meaning.giveWay();
        List<Hit> hits = index.search(terms);
        double confidence = hits.isEmpty() ? 0 : Confidence.of(hits, terms);
        if (confidence > SURE) {
            return new Found(hits, confidence);
        }
        List<String> keys = hits.stream().map(Hit::key).toList();
        Map<String, Double> cosines = meaning.cosines(folded, keys);
        if (cosines.isEmpty()) {
            return new Found(hits, confidence);
        }
        Set<String> others = new HashSet<>(cosines.keySet());
        keys.forEach(others::remove);
        List<Hit> candidates = new ArrayList<>(hits);
        candidates.addAll(index.search(terms, others));
        return found(compared(candidates, cosines), terms);
    }

    /** With what the vectors say; a passage that has none yet is as near as the others are on average. */
    private static List<Hit> compared(List<Hit> candidates, Map<String, Double> cosines) {
        double average = cosines.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return candidates.stream().map(hit -> hit.withCosine(cosines.getOrDefault(hit.key(), average)))
                .sorted(Comparator.comparingDouble(Hit::rank).reversed()).toList();
    }

    private static Found found(List<Hit> hits, QuestionTerms terms) {
        return new Found(hits, hits.isEmpty() ? 0 : FusedConfidence.of(hits, Confidence.of(hits, terms)));
    }
}
