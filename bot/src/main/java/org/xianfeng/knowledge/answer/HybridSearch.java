package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.asked.CarriedQuestions;
import org.xianfeng.knowledge.asked.Match;
import org.xianfeng.knowledge.asked.WeighedQuestion;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.text.Phrasing;

/**
 * Finds passages by their words, by the questions that their entries carry, and by what both mean. All candidates are
 * ordered by all of that together; ranks are not mixed, which on CMRC2018 and DRCD is worse than words alone.
 */
final class HybridSearch {

    /** A carried question that is this much like the one asked asks the same, in other words at most. */
    private static final double LIKE = 0.8;

    /** How many entries are compared by all that they carry. */
    private static final int LIKELY = 12;

    /** Surer than this, words are right whatever else is near. */
    private static final double SURE = 0.82;

    private final DenseIndex denseIndex;

    HybridSearch(DenseIndex denseIndex) {
        this.denseIndex = denseIndex;
    }

    /** Empty if there is not even a hit. */
    @SuppressWarnings("NullableOptional")
    Optional<SearchResult> find(String folded, PassageSearcher index) throws IOException {
        String plain = Phrasing.plain(folded);
        @Nullable
        Optional<SearchResult> known = index.found(plain);
        if (known != null) {
            return known;
        }
        QuestionTerms terms = index.terms(plain);
        List<Hit> candidates = candidates(plain, terms, index);
        Optional<SearchResult> found = candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(judged(candidates, terms, index));
        index.keep(plain, found);
        return found;
    }

    /** What one entry says to a question; empty if it is not there. */
    Optional<SearchResult> find(String folded, String entry, PassageSearcher index) throws IOException {
        String plain = Phrasing.plain(folded);
        QuestionTerms terms = index.terms(plain);
        List<Hit> candidates = candidates(plain, terms, index.search(terms, entry), index);
        return candidates.stream().noneMatch(hit -> hit.heading().id().equals(entry))
                ? Optional.empty()
                : Optional.of(judged(candidates, entry, terms, index));
    }

    List<Hit> candidates(String plain, QuestionTerms terms, PassageSearcher index) throws IOException {
        return candidates(plain, terms, List.of(), index);
    }

    /** @param wanted what must be among them */
    private List<Hit> candidates(String plain, QuestionTerms terms, List<Hit> wanted, PassageSearcher index)
            throws IOException {
        denseIndex.giveWay();
        CarriedQuestions carried = index.carriedQuestions();
        Map<String, Double> nearest = denseIndex.nearest(plain);
        Map<Integer, Hit> found = new LinkedHashMap<>();
        index.search(terms).forEach(hit -> found.put(hit.document(), hit));
        Set<String> passages = new HashSet<>(carried.passagesByWords(plain));
        passages.addAll(carried.passages(nearest.keySet()));
        found.values().forEach(hit -> passages.remove(hit.key()));
        index.search(terms, passages, nearest.keySet(), found.keySet()).forEach(hit -> found.put(hit.document(), hit));
        wanted.forEach(hit -> found.putIfAbsent(hit.document(), hit));
        Set<Integer> all = wanted.stream().map(Hit::document).collect(Collectors.toSet());
        List<Hit> likely = Hit.ofFirst(LIKELY, compared(found.values(), nearest).stream()
                .sorted(Comparator.comparing(hit -> !all.contains(hit.document()))).toList());
        List<WeighedQuestion> questions = carried.of(likely.stream().map(Hit::key).toList());
        Map<String, Double> cosines = nearest.isEmpty() ? nearest : cosines(plain, keys(likely, questions));
        Map<String, List<Match>> asked = carried.compared(plain, questions, cosines).stream()
                .collect(Collectors.groupingBy(match -> match.question().passage()));
        return compared(likely, cosines).stream()
                .map(hit -> hit.withAsked(asked.getOrDefault(hit.key(), List.of())))
                .sorted(Comparator.comparingDouble(Hit::rank).reversed()).toList();
    }

    /** None if one of them is missing: what was embedded already would win over what was not, whatever either says. */
    private Map<String, Double> cosines(String plain, Set<String> keys) {
        Map<String, Double> cosines = denseIndex.cosines(plain, keys);
        return cosines.keySet().containsAll(keys) ? cosines : Map.of();
    }

    private static Set<String> keys(List<Hit> hits, List<WeighedQuestion> questions) {
        return Stream.concat(hits.stream().flatMap(hit -> hit.sentences().stream()),
                questions.stream().map(carried -> carried.question().key())).collect(Collectors.toSet());
    }

    /** With what the vectors say; what is not among the nearest is as near as the least near of them. */
    private static List<Hit> compared(Collection<Hit> candidates, Map<String, Double> cosines) {
        double least = cosines.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        return candidates.stream()
                .map(hit -> hit.withCosines(cosines.isEmpty()
                        ? List.of()
                        : hit.sentences().stream().map(key -> cosines.getOrDefault(key, least)).toList()))
                .sorted(Comparator.comparingDouble(Hit::rank).reversed()).toList();
    }

    /**
     * What the first of these hits says, and how likely that answers.
     *
     * @param hits at least one
     */
    static SearchResult judged(List<Hit> hits, QuestionTerms terms, PassageSearcher index) throws IOException {
        return hits.stream().anyMatch(hit -> !hit.asked().isEmpty())
                ? JointReader.read(withoutOthers(hits, terms, index), terms, index)
                : judgedAlone(hits, terms, index);
    }

    /**
     * The same of what one entry says.
     *
     * @param hits one of this entry at least
     */
    static SearchResult judged(List<Hit> hits, String entry, QuestionTerms terms, PassageSearcher index)
            throws IOException {
        return hits.stream().anyMatch(hit -> !hit.asked().isEmpty())
                ? JointReader.read(hits, entry, terms, index)
                : judgedAlone(of(entry, hits), terms, index);
    }

    /** Only the passages of the entry that is meant for sure by its words, so that no relative of it outweighs it; else all. */
    private static List<Hit> withoutOthers(List<Hit> hits, QuestionTerms terms, PassageSearcher index)
            throws IOException {
        List<Hit> byWords = hits.stream().map(hit -> hit.withCosines(List.of()))
                .sorted(Comparator.comparingDouble(Hit::rank).reversed()).toList();
        if (Confidence.of(byWords, index.reader(byWords.getFirst(), terms).together(), terms) < SURE) {
            return hits;
        }
        String first = byWords.getFirst().heading().id();
        return byWords.getFirst().naming() == 0 && isAskedElsewhere(first, hits) ? hits : of(first, hits);
    }

    /** Whether another entry carries a question that is like the one asked, and more so than any of this one. */
    private static boolean isAskedElsewhere(String entry, List<Hit> hits) {
        double own = alike(of(entry, hits));
        double others = alike(hits.stream().filter(hit -> !hit.heading().id().equals(entry)).toList());
        return others >= LIKE && others > own;
    }

    private static double alike(List<Hit> hits) {
        return hits.stream().flatMap(hit -> hit.asked().stream()).mapToDouble(Match::alike).max().orElse(0);
    }

    private static List<Hit> of(String entry, List<Hit> hits) {
        return hits.stream().filter(hit -> hit.heading().id().equals(entry)).toList();
    }

    /** Where no entry carries questions. */
    private static SearchResult judgedAlone(List<Hit> hits, QuestionTerms terms, PassageSearcher index)
            throws IOException {
        Hit best = hits.getFirst();
        SentenceReader reader = index.reader(best, terms);
        double byWords = Confidence.of(hits, reader.together(), terms);
        double confidence = best.isCompared() ? FusedConfidence.of(best, byWords) : byWords;
        return new SearchResult(terms, hits, reader.read(), confidence);
    }
}
