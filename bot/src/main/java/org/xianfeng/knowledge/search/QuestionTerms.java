package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What a question asks about, as terms of an index and what each is worth there. */
final class QuestionTerms {

    /** The rarest ones decide; the rest of a long question would only cost time. */
    private static final int MOST = 64;

    private final List<Weighted> terms;
    private final double total;

    private QuestionTerms(List<Weighted> terms) {
        this.terms = terms;
        this.total = terms.stream().mapToDouble(Weighted::weight).sum();
    }

    /** The terms of a folded question. */
    static QuestionTerms of(String folded, IndexSearcher searcher, String field) throws IOException {
        @Nullable
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        long passages = statistics == null ? 0 : statistics.docCount();
        List<Weighted> terms = new ArrayList<>();
        for (String gram : grams(folded)) {
            Term term = new Term(field, gram);
            TermStates states = TermStates.build(searcher, term, true);
            terms.add(new Weighted(gram, new TermQuery(term, states), rarity(states.docFreq(), passages)));
        }
        terms.sort(Comparator.comparingDouble(Weighted::weight).reversed());
        return new QuestionTerms(terms.subList(0, Math.min(terms.size(), MOST)));
    }

    private static Set<String> grams(String folded) {
        String cut = FunctionWords.cut(folded);
        Set<String> distinct = new LinkedHashSet<>();
        for (Grams grams = new Grams(cut); grams.next();) {
            distinct.add(cut.substring(grams.start(), grams.end()));
        }
        distinct.removeIf(FunctionWords::isEmpty);
        return distinct;
    }

    /** BM25's inverse document frequency. */
    private static double rarity(int frequency, long passages) {
        return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    }

    /** Finds what bears any of the terms. */
    Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(term.query(), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    /** How much of the question this text bears, from 0 to 1, rare terms counting for more. */
    double coverage(FoldedText text) {
        return total == 0 ? 0 : weightIn(text) / total;
    }

    /** The sum of what the terms in this text are worth. */
    private double weightIn(FoldedText text) {
        return terms.stream().filter(term -> text.bears(term.text())).mapToDouble(Weighted::weight).sum();
    }

    /** What all terms together are worth; 0 for a question that asks about nothing. */
    double total() {
        return total;
    }

    private record Weighted(String text, TermQuery query, double weight) {}
}
