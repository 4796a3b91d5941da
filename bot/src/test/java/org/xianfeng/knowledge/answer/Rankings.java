package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.xianfeng.knowledge.index.IndexPointer;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.text.Folding;

/** Simpler ways to order what a question leads to, for comparison: the ids of entries, the best first. */
public final class Rankings implements AutoCloseable {

    /** As Cormack, Clarke and Büttcher found best, and everybody takes it. */
    private static final int RANK_OFFSET = 60;
    private static final int TOP = 10;

    private final PassageIndex index;
    private final PassageSearcher passages;
    private final DenseIndex denseIndex;

    private Rankings(PassageIndex index, DenseIndex denseIndex) {
        this.index = index;
        this.passages = new PassageSearcher(index);
        this.denseIndex = denseIndex;
    }

    /** Reads what a service has built in the folder that {@code xianfeng.library.index} names. */
    public static Rankings open(Path indexes, DenseIndex denseIndex) throws IOException {
        Path live = indexes.resolve(IndexPointer.read(indexes).orElseThrow().live());
        return new Rankings(PassageIndex.open(live), denseIndex);
    }

    /** By meaning alone. */
    public List<String> meaning(String question) throws IOException {
        return entries(byMeaning(question));
    }

    /** By the sum of both ranks' reciprocals. */
    public List<String> mixedRanks(String question) throws IOException {
        Map<String, Double> worth = new HashMap<>();
        add(entries(passages.search(terms(question))), worth);
        add(entries(byMeaning(question)), worth);
        return worth.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey).limit(TOP).toList();
    }

    private static void add(List<String> entries, Map<String, Double> worth) {
        for (int rank = 0; rank < entries.size(); rank++) {
            worth.merge(entries.get(rank), 1.0 / (RANK_OFFSET + 1 + rank), Double::sum);
        }
    }

    private List<Hit> byMeaning(String question) throws IOException {
        Map<String, Double> cosines = denseIndex.nearest(Folding.fold(question));
        return passages.search(terms(question), Set.of(), cosines.keySet(), Set.of()).stream()
                .map(hit -> hit.withCosines(
                        hit.sentences().stream().map(key -> cosines.getOrDefault(key, 0.0)).toList()))
                .sorted(Comparator.comparingDouble(Hit::cosine).reversed()).toList();
    }

    private QuestionTerms terms(String question) throws IOException {
        return passages.terms(Folding.fold(question));
    }

    private static List<String> entries(List<Hit> hits) {
        return hits.stream().map(hit -> hit.heading().id()).distinct().limit(TOP).toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
