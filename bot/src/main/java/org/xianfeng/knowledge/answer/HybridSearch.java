package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.xianfeng.knowledge.asked.CarriedQuestion;
import org.xianfeng.knowledge.asked.CarriedQuestions;
import org.xianfeng.knowledge.asked.Match;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.text.Phrasing;

/**
 * Finds passages by their words, by the questions that their entries carry, and by what both mean. All candidates are
 * ordered by all of that together; ranks are not mixed, which on CMRC2018 and DRCD is worse than words alone.
 */
final class HybridSearch {

    /** How many passages are compared by all that they carry. */
    private static final int LIKELY = 12;

    private final DenseIndex denseIndex;

    HybridSearch(DenseIndex denseIndex) {
        this.denseIndex = denseIndex;
    }

    /** Empty if there is not even a hit. */
    Optional<SearchResult> find(String folded, PassageSearcher index) throws IOException {
        String plain = Phrasing.plain(folded);
        QuestionTerms terms = index.terms(plain);
        List<Hit> candidates = candidates(plain, terms, index);
        return candidates.isEmpty() ? Optional.empty() : Optional.of(judged(candidates, terms, index));
    }

    List<Hit> candidates(String plain, QuestionTerms terms, PassageSearcher index) throws IOException {
        denseIndex.giveWay();
        CarriedQuestions carried = index.carriedQuestions();
        List<Hit> hits = index.search(terms);
        Set<String> there = hits.stream().map(Hit::key).collect(Collectors.toSet());
        Map<String, Double> cosines = new HashMap<>(denseIndex.cosines(plain, there));
        Set<String> others = new HashSet<>(cosines.keySet());
        others.addAll(carried.passagesByWords(plain));
        others.addAll(carried.passages(cosines.keySet()));
        others.removeAll(there);
        List<Hit> candidates = new ArrayList<>(hits);
        if (!others.isEmpty()) {
            candidates.addAll(index.search(terms, others));
        }
        List<Hit> likely = compared(candidates, cosines).stream().limit(LIKELY).toList();
        List<CarriedQuestion> questions = carried.of(likely.stream().map(Hit::key).toList());
        if (!cosines.isEmpty()) {
            Set<String> keys = new HashSet<>();
            questions.forEach(question -> keys.add(question.key()));
            likely.forEach(hit -> keys.add(hit.key()));
            cosines.putAll(denseIndex.cosines(plain, keys));
        }
        Map<String, List<Match>> asked = carried.compared(plain, questions, cosines).stream()
                .collect(Collectors.groupingBy(Match::passage));
        return compared(likely, cosines).stream()
                .map(hit -> hit.withAsked(asked.getOrDefault(hit.key(), List.of())))
                .sorted(Comparator.comparingDouble(Hit::rank).reversed()).toList();
    }

    /** With what the vectors say; a passage that has none yet is as near as the others are on average. */
    private static List<Hit> compared(List<Hit> candidates, Map<String, Double> cosines) {
        double average = candidates.stream().map(hit -> cosines.get(hit.key())).filter(cosine -> cosine != null)
                .mapToDouble(Double::doubleValue).average().orElse(0);
        return candidates.stream()
                .map(hit -> cosines.isEmpty() ? hit : hit.withCosine(cosines.getOrDefault(hit.key(), average)))
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
        SentenceReader.Reading reading = new SentenceReader(terms, entry, best.asked()).read(index.passage(best));
        double byWords = Confidence.of(hits, reading.together(), terms);
        double confidence = best.isCompared() ? FusedConfidence.of(best, byWords) : byWords;
        return new SearchResult(terms, hits, reading, confidence);
    }
}
