package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.text.DictionaryEntities;
import org.xianfeng.knowledge.text.FoldedText;
import org.xianfeng.knowledge.text.FunctionWords;
import org.xianfeng.knowledge.text.OrdinalNames;
import org.xianfeng.knowledge.text.QuestionGrams;
import org.xianfeng.knowledge.text.Synonyms;

/** What a question asks about, as terms of an index and what each is worth there. */
final class QuestionTerms {

    /** The rarest ones decide; the rest of a long question would only cost time. */
    private static final int MOST = 64;

    /** On CMRC2018 and DRCD, searching for the rarest finds as much as searching for all, in half the time. */
    private static final int MOST_SEARCHED = 12;

    /** Less than this, in terms that are nowhere else, is nothing. */
    private static final double LITTLE = 0.3;

    /** A meeting that is told by two numbers; one that never was must not be answered from another. */
    private static final Pattern SESSION = Pattern.compile("[一二三四五六七八九十]+届[一二三四五六七八九十]+中全会");

    private final FoldedText question;
    private final FoldedText compact;
    private final AskedFor asked;
    private final OrdinalNames ordinalNames;
    private final List<Weighted> terms;
    private final List<List<String>> same;
    private final BitSet focus;
    private final BitSet own;
    private final List<String> names;
    private final double total;
    private final double unique;

    private QuestionTerms(FoldedText question, List<Weighted> terms, double unique) {
        this.question = question;
        this.asked = AskedFor.by(question.text());
        this.ordinalNames = OrdinalNames.in(question.text());
        this.unique = unique;
        this.terms = terms;
        this.total = terms.stream().mapToDouble(Weighted::weight).sum();
        Synonyms synonyms = Synonyms.in(question.text());
        this.same = terms.stream().map(term -> synonyms.of(term.text(), question.text())).toList();
        this.focus = among(Focus.of(question.text()).grams());
        this.own = besides("");
        this.compact = new FoldedText(FunctionWords.cut(question.text()).replace(" ", ""));
        this.names = Stream.concat(DictionaryEntities.in(question.text()).stream(),
                SESSION.matcher(question.text()).results().map(MatchResult::group)).toList();
    }

    /** The folded question. */
    String question() {
        return question.text();
    }

    /** What it asks for. */
    AskedFor asked() {
        return asked;
    }

    /** The people, places, works and meetings that it names. */
    List<String> names() {
        return names;
    }

    /** The same without the words of asking: 「香港什么时候回归」 names 香港回归. */
    String compact() {
        return compact.text();
    }

    /** The terms of a folded question. */
    static QuestionTerms of(String folded, IndexSearcher searcher, String field) throws IOException {
        @Nullable
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        long passages = statistics == null ? 0 : statistics.docCount();
        List<Weighted> terms = new ArrayList<>();
        for (String gram : QuestionGrams.ofFolded(folded)) {
            Term term = new Term(field, gram);
            TermStates states = TermStates.build(searcher, term, true);
            terms.add(new Weighted(gram, new TermQuery(term, states), states.docFreq(),
                    rarity(states.docFreq(), passages)));
        }
        terms.sort(Comparator.comparingDouble(Weighted::weight).reversed());
        return new QuestionTerms(new FoldedText(folded), terms.subList(0, Math.min(terms.size(), MOST)),
                rarity(0, passages));
    }

    /** BM25's inverse document frequency. */
    private static double rarity(int frequency, long passages) {
        return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    }

    /** Finds what bears any of the rarest terms. */
    Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.stream().filter(Weighted::isIndexed).limit(MOST_SEARCHED)
                .forEach(term -> any.add(term.query(), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    /** What the question says beside this name and beside what can be asked of anything. */
    private BitSet besides(String name) {
        String rest = name.isEmpty() ? question.text() : question.text().replace(name, " ");
        return among(QuestionGrams.ofFolded(FunctionWords.withoutWhatAnythingHas(rest)));
    }

    private BitSet among(Set<String> grams) {
        BitSet them = new BitSet(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            them.set(i, grams.contains(terms.get(i).text()));
        }
        return them;
    }

    /** Which of the terms this text bears, or says in another word. */
    BitSet in(FoldedText text) {
        BitSet there = new BitSet(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            there.set(i, text.bears(terms.get(i).text()) || same.get(i).stream().anyMatch(text::bears));
        }
        return there;
    }

    /** How much of the question this text bears, from 0 to 1, rare terms counting for more. */
    double coverage(FoldedText text) {
        return coverage(in(text));
    }

    /** How much of the question these of its terms are, from 0 to 1. */
    double coverage(BitSet there) {
        return total == 0 ? 0 : weight(there) / total;
    }

    /**
     * How much these terms are of what the question says beside the longest of these names and beside what can be asked
     * of anything, from 0 to 1: of 「遵义会议门票多少钱」 it is the 门票. 1 if it says nothing else.
     */
    double own(BitSet there, List<String> names) {
        BitSet rest = named(names).map(this::besides).orElse(own);
        BitSet both = (BitSet) rest.clone();
        both.and(there);
        return weight(rest) < LITTLE * unique ? 1 : weight(both) / weight(rest);
    }

    /** How much these terms are of what stands beside the question word, from 0 to 1. */
    double focus(BitSet there) {
        BitSet both = (BitSet) there.clone();
        both.and(focus);
        return focus.isEmpty() ? 0 : weight(both) / weight(focus);
    }

    private double weight(BitSet these) {
        return these.stream().mapToDouble(i -> terms.get(i).weight()).sum();
    }

    /**
     * What each term is worth among the parts of a text, which is more the fewer parts have it.
     *
     * @param parts the terms of each
     * @return 0 for a term that no part has
     */
    double[] localWeights(List<BitSet> parts) {
        double[] weights = new double[terms.size()];
        for (int i = 0; i < weights.length; i++) {
            int term = i;
            int count = (int) parts.stream().filter(part -> part.get(term)).count();
            weights[i] = count == 0 ? 0 : terms.get(i).weight() * rarity(count, parts.size());
        }
        return weights;
    }

    /** The terms in the longest of these names that stands in the question as a whole. */
    BitSet inName(List<String> names) {
        return named(names).map(name -> in(new FoldedText(name))).orElseGet(BitSet::new);
    }

    private Optional<String> named(List<String> names) {
        return names.stream().filter(name -> question.bears(name) || compact.bears(name))
                .max(Comparator.comparingInt(String::length));
    }

    /** How many of the things that the question names by a number this text has under another number only. */
    int renumbered(FoldedText text) {
        return ordinalNames.othersIn(text);
    }

    /** How many of the people, places and works that the question names this text does not have. */
    int lacking(FoldedText text) {
        return (int) names.stream().filter(name -> !text.text().contains(name)).count();
    }

    /** How much the question says, in terms that are nowhere else. */
    double substance() {
        return total / unique;
    }

    /** A score of {@link #query()} in parts of what all terms together are worth. */
    double share(float score) {
        return total == 0 ? 0 : score / total;
    }

    private record Weighted(String text, TermQuery query, int frequency, double weight) {

        boolean isIndexed() { return frequency > 0; }
    }
}
