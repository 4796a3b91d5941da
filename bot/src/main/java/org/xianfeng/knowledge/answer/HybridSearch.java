package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.meaning.DenseIndex;

/**
 * Finds passages by their words, and where those are not sure, by what they mean as well. All candidates are then
 * ordered by both; ranks are not mixed, which on CMRC2018 and DRCD is worse than words alone.
 */
final class HybridSearch {

    /** Surer than this, words are right whatever the vectors say, and asking those would only take time. */
    private static final double SURE = 0.82;

    private final DenseIndex denseIndex;

    HybridSearch(DenseIndex denseIndex) {
        this.denseIndex = denseIndex;
    }

    /** Empty if there is not even a hit. */
    Optional<SearchResult> find(String folded, PassageSearcher index) throws IOException {
        denseIndex.giveWay();
        QuestionTerms terms = index.terms(folded);
        List<Hit> hits = index.search(terms);
        Optional<SearchResult> byWords = hits.isEmpty() ? Optional.empty() : Optional.of(judged(hits, terms, index));
        if (byWords.filter(found -> found.confidence() > SURE).isPresent()) {
            return byWords;
        }
        List<String> keys = hits.stream().map(Hit::key).toList();
        Map<String, Double> cosines = denseIndex.cosines(folded, keys);
        if (cosines.isEmpty()) {
            return byWords;
        }
        Set<String> others = new HashSet<>(cosines.keySet());
        keys.forEach(others::remove);
        List<Hit> candidates = new ArrayList<>(hits);
        candidates.addAll(index.search(terms, others));
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(judged(compared(candidates, cosines), terms, index));
    }

    /** With what the vectors say; a passage that has none yet is as near as the others are on average. */
    private static List<Hit> compared(List<Hit> candidates, Map<String, Double> cosines) {
        double average = cosines.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return candidates.stream().map(hit -> hit.withCosine(cosines.getOrDefault(hit.key(), average)))
                .sorted(Comparator.comparingDouble(Hit::rank).reversed()).toList();
    }

    /**
     * What the first of these hits says, and how likely that answers.
     *
     * @param hits at least one
     */
    static SearchResult judged(List<Hit> hits, QuestionTerms terms, PassageSearcher index) throws IOException {
        Hit best = hits.getFirst();
        Entry entry = index.entry(best.heading().id()).orElseThrow();
        SentenceReader.Reading reading = new SentenceReader(terms, entry).read(index.passage(best));
        double byWords = Confidence.of(hits, reading.together(), terms);
        double confidence = best.isCompared() ? FusedConfidence.of(best, byWords) : byWords;
        return new SearchResult(terms, hits, reading, confidence);
    }
}
