package org.xianfeng.knowledge.asked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.xianfeng.knowledge.text.Phrasing;

/** Compares a question with those that the entries carry. */
public final class CarriedQuestions {

    /** Of how many the passages are taken, which further ones would only repeat. */
    private static final int CANDIDATES = 30;

    /** The rarest grams find what all of them find. */
    private static final int MOST_SEARCHED = 16;

    /** More than the likely passages can carry. */
    private static final int MOST = 600;

    private final IndexSearcher searcher;
    private final GramWeights weights;

    public CarriedQuestions(IndexSearcher searcher, GramWeights weights) {
        this.searcher = searcher;
        this.weights = weights;
    }

    /** The keys of the passages with the carried questions that share most words with this one, in plain phrasing. */
    public Set<String> passagesByWords(String plain) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        weights.of(plain).entrySet().stream().sorted(Map.Entry.<String, Float>comparingByValue().reversed())
                .limit(MOST_SEARCHED)
                .forEach(gram -> any.add(new TermQuery(new Term(QuestionDocuments.GRAMS, gram.getKey())),
                        BooleanClause.Occur.SHOULD));
        return passages(any.build(), CANDIDATES);
    }

    /** The keys of the passages whose carried questions are among these keys. */
    public Set<String> passages(Collection<String> keys) throws IOException {
        return passages(among(QuestionDocuments.KEY, keys), 2 * keys.size() + 1);
    }

    private Set<String> passages(Query query, int most) throws IOException {
        return questions(query, most).stream().map(CarriedQuestion::passage).collect(Collectors.toSet());
    }

    /** All that these passages carry. */
    public List<CarriedQuestion> of(Collection<String> passages) throws IOException {
        return questions(among(QuestionDocuments.PASSAGE, passages), MOST);
    }

    private List<CarriedQuestion> questions(Query query, int most) throws IOException {
        ScoreDoc[] found = searcher.search(query, most).scoreDocs;
        Arrays.sort(found, Comparator.comparingInt(one -> one.doc));
        QuestionDocuments.Column column = new QuestionDocuments.Column(searcher.getIndexReader());
        List<CarriedQuestion> questions = new ArrayList<>();
        for (ScoreDoc one : found) {
            questions.add(column.question(one.doc));
        }
        return questions;
    }

    private static Query among(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /**
     * Each beside the question that is asked, the nearest first.
     *
     * @param plain in plain phrasing
     * @param cosines how near they are in meaning, by their keys
     */
    public List<Match> compared(String plain, List<CarriedQuestion> questions, Map<String, Double> cosines) {
        Map<String, Float> grams = weights.of(plain);
        return questions.stream()
                .map(question -> match(plain, grams, question, cosines.getOrDefault(question.key(), 0.0)))
                .sorted(Comparator.comparingDouble(Match::nearness).reversed()).toList();
    }

    private Match match(String plain, Map<String, Float> grams, CarriedQuestion question, double cosine) {
        double alike = alike(grams, weights.of(question.text()));
        String named = Phrasing.without(question.names(), plain);
        String other = Phrasing.without(question.names(), question.text());
        double rest = alike(weights.of(named), weights.of(other));
        return new Match(question, alike, rest, cosine);
    }

    /** What the grams of carried questions are worth. */
    public GramWeights weights() {
        return weights;
    }

    /** The weight of what both have, twice, beside the weight of each (Dice's coefficient). */
    private static double alike(Map<String, Float> one, Map<String, Float> other) {
        double both = 0;
        double all = 0;
        for (Map.Entry<String, Float> gram : one.entrySet()) {
            all += gram.getValue();
            both += other.containsKey(gram.getKey()) ? 2 * gram.getValue() : 0;
        }
        for (float weight : other.values()) {
            all += weight;
        }
        return all == 0 ? 1 : both / all;
    }
}
