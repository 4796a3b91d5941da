package org.xianfeng.knowledge.asked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.util.ConcurrentLruCache;
import org.xianfeng.knowledge.text.Phrasing;

/** Compares a question with those that the entries carry. */
public final class CarriedQuestions {

    /** Of how many the passages are taken, which further ones would only repeat. */
    private static final int CANDIDATES = 30;

    /** The rarest grams find what all of them find. */
    private static final int MOST_SEARCHED = 16;

    /** More than a passage can carry. */
    private static final int MOST = 600;

    /** Of so many passages the questions are kept ready, which is cheaper than to cut them each time they are compared. */
    private static final int MOST_KEPT = 4096;

    private final IndexSearcher searcher;
    private final GramWeights weights;
    private final ConcurrentLruCache<String, List<WeighedQuestion>> carried = new ConcurrentLruCache<>(MOST_KEPT,
            this::read);

    public CarriedQuestions(IndexSearcher searcher, GramWeights weights) {
        this.searcher = searcher;
        this.weights = weights;
    }

    /** The keys of the passages with the carried questions that share most words with this one, in plain phrasing. */
    public Set<String> passagesByWords(String plain) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        weights.rarest(plain, MOST_SEARCHED)
                .forEach(gram -> any.add(new TermQuery(new Term(QuestionDocuments.GRAMS, gram)),
                        BooleanClause.Occur.SHOULD));
        return passages(any.build(), CANDIDATES);
    }

    /** The keys of the passages whose carried questions are among these keys. */
    public Set<String> passages(Collection<String> keys) throws IOException {
        return keys.isEmpty()
                ? Set.of()
                : passages(new TermInSetQuery(QuestionDocuments.KEY, keys.stream().map(BytesRef::new).toList()),
                        2 * keys.size() + 1);
    }

    private Set<String> passages(Query query, int most) throws IOException {
        QuestionDocuments.Column column = new QuestionDocuments.Column(searcher.getIndexReader());
        Set<String> passages = new HashSet<>();
        for (int document : found(query, most)) {
            passages.add(column.passage(document));
        }
        return passages;
    }

    /** All that these passages carry. */
    public List<WeighedQuestion> of(Collection<String> passages) throws IOException {
        List<WeighedQuestion> all = new ArrayList<>();
        try {
            passages.forEach(passage -> all.addAll(carried.get(passage)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return all;
    }

    private List<WeighedQuestion> read(String passage) {
        try {
            QuestionDocuments.Column column = new QuestionDocuments.Column(searcher.getIndexReader());
            List<WeighedQuestion> questions = new ArrayList<>();
            for (int document : found(new TermQuery(new Term(QuestionDocuments.PASSAGE, passage)), MOST)) {
                questions.add(WeighedQuestion.of(column.question(document), weights));
            }
            return questions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of what is found, ascending. */
    private int[] found(Query query, int most) throws IOException {
        return Arrays.stream(searcher.search(query, most).scoreDocs).mapToInt(one -> one.doc).sorted().toArray();
    }

    /**
     * Each beside the question that is asked, the nearest first.
     *
     * @param plain in plain phrasing
     * @param cosines how near they are in meaning, by their keys
     */
    public List<Match> compared(String plain, List<WeighedQuestion> questions, Map<String, Double> cosines) {
        WeighedGrams whole = weights.of(plain);
        Map<List<String>, WeighedGrams> rests = new HashMap<>();
        List<Match> matches = new ArrayList<>();
        for (WeighedQuestion carried : questions) {
            CarriedQuestion question = carried.question();
            WeighedGrams rest = rests.computeIfAbsent(question.names(),
                    names -> weights.of(Phrasing.without(names, plain)));
            matches.add(new Match(question, whole.alike(carried.whole()), rest.alike(carried.rest()),
                    cosines.getOrDefault(question.key(), 0.0)));
        }
        matches.sort(Comparator.comparingDouble(Match::nearness).reversed());
        return matches;
    }

    /** What the grams of carried questions are worth. */
    public GramWeights weights() {
        return weights;
    }
}
