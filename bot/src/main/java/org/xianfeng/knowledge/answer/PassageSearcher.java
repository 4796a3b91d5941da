package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.asked.CarriedQuestions;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.index.Documents;
import org.xianfeng.knowledge.index.EntryForms;
import org.xianfeng.knowledge.index.EntryNames;
import org.xianfeng.knowledge.index.PassageIndex;
import org.xianfeng.knowledge.index.StoredPassage;
import org.xianfeng.knowledge.naming.YearForms;
import org.xianfeng.knowledge.overview.Asking;
import org.xianfeng.knowledge.overview.Overviews;
import org.xianfeng.knowledge.reference.References;
import org.xianfeng.knowledge.reference.Referents;
import org.xianfeng.knowledge.spelling.Initials;
import org.xianfeng.knowledge.text.FoldedText;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Phrasing;

/** Searches one index for what one question asks about, and remembers what was found for it. */
final class PassageSearcher {

    /** How many of Lucene's best entries are looked at closely. */
    private static final int CANDIDATES = 10;

    /** So many passages an entry are looked through for them. */
    private static final int PASSAGES = 3;

    private final PassageIndex index;
    private final Collection<String> beginnings;
    private final Map<Reading, SentenceReader> readers = new HashMap<>();
    private final Map<String, Optional<SearchResult>> found = new HashMap<>();

    PassageSearcher(PassageIndex index) {
        this(index, List.of());
    }

    /** @param beginnings of the ids of those entries that are searched; none for all */
    PassageSearcher(PassageIndex index, Collection<String> beginnings) {
        this.index = index;
        this.beginnings = beginnings;
    }

    /** @param asking answers what is asked about a part of a question */
    Overviews overviews(Asking asking) {
        return new Overviews(index, asking);
    }

    Optional<Entry> entry(String id) throws IOException {
        return index.entry(id);
    }

    QuestionTerms terms(String folded) throws IOException {
        return QuestionTerms.of(folded, index.searcher(), Documents.GRAMS);
    }

    /** The passages that match these terms best, and those of entries that the question names, the best first. */
    List<Hit> search(QuestionTerms terms) throws IOException {
        ScoreDoc[] best = bestOf(CANDIDATES, terms.query());
        Set<BytesRef> names = new HashSet<>(EntryNames.in(terms.question(), index.reader()));
        names.addAll(EntryNames.in(terms.compact(), index.reader()));
        return hits(terms, names.isEmpty()
                ? best
                : merged(best, bestOf(CANDIDATES, among(Documents.NAME, names, terms))));
    }

    /** The best passages of so many entries: one with several takes no other's place. */
    private ScoreDoc[] bestOf(int entries, Query query) throws IOException {
        ScoreDoc[] found = best(query, PASSAGES * entries);
        Set<String> there = new HashSet<>();
        int end = 0;
        while (end < found.length && isAmong(there, index.stored(found[end].doc).heading().id(), entries)) {
            end++;
        }
        return Arrays.copyOf(found, end);
    }

    private static boolean isAmong(Set<String> there, String entry, int most) {
        return there.contains(entry) || (there.size() < most && there.add(entry));
    }

    private ScoreDoc[] best(Query query, int most) throws IOException {
        return index.searcher().search(beginnings.isEmpty() ? query : within(query), most).scoreDocs;
    }

    private Query within(Query query) {
        BooleanQuery.Builder those = new BooleanQuery.Builder();
        beginnings.forEach(beginning -> those.add(new PrefixQuery(new Term(Documents.OF, beginning)),
                BooleanClause.Occur.SHOULD));
        return new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
                .add(those.build(), BooleanClause.Occur.FILTER).build();
    }

    /** Both, each once: where all words of a name are common, its entry may not be among the best. */
    private static ScoreDoc[] merged(ScoreDoc[] best, ScoreDoc[] named) {
        Set<Integer> there = Arrays.stream(best).map(candidate -> candidate.doc).collect(Collectors.toSet());
        return Stream.concat(Arrays.stream(best),
                Arrays.stream(named).filter(candidate -> !there.contains(candidate.doc))).toArray(ScoreDoc[]::new);
    }

    /**
     * The passages under these keys or with sentences under these, whether the terms match them or not.
     *
     * @param known the numbers of passages that are left out
     */
    List<Hit> search(QuestionTerms terms, Collection<String> passages, Collection<String> sentences, Set<Integer> known)
            throws IOException {
        if (passages.isEmpty() && sentences.isEmpty()) {
            return List.of();
        }
        Query those = new BooleanQuery.Builder().add(anyOf(Documents.KEY, passages), BooleanClause.Occur.SHOULD)
                .add(anyOf(Documents.SENTENCE, sentences), BooleanClause.Occur.SHOULD).build();
        BooleanQuery scored = new BooleanQuery.Builder().add(those, BooleanClause.Occur.FILTER)
                .add(terms.query(), BooleanClause.Occur.SHOULD).build();
        ScoreDoc[] all = best(scored, passages.size() + sentences.size() + 1);
        return hits(terms, Arrays.stream(all).filter(one -> !known.contains(one.doc)).toArray(ScoreDoc[]::new));
    }

    /** The passages of one entry, whether the terms match them or not. */
    List<Hit> search(QuestionTerms terms, String entry) throws IOException {
        Query those = new TermQuery(new Term(Documents.OF, entry));
        BooleanQuery scored = new BooleanQuery.Builder().add(those, BooleanClause.Occur.FILTER)
                .add(terms.query(), BooleanClause.Occur.SHOULD).build();
        return hits(terms, best(scored, CANDIDATES));
    }

    /** What a question may go on about that was answered from this entry. */
    Referents referents(String folded, Turn before, Entry topic) throws IOException {
        return new References(index).of(folded, before, topic);
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** Finds what has one of these values in the field, and scores it by the terms. */
    private static Query among(String field, Collection<BytesRef> values, QuestionTerms terms) {
        return new BooleanQuery.Builder().add(new TermInSetQuery(field, values), BooleanClause.Occur.FILTER)
                .add(terms.query(), BooleanClause.Occur.SHOULD).build();
    }

    CarriedQuestions carriedQuestions() throws IOException {
        return index.carriedQuestions();
    }

    /** How rare the words of a folded question are in the questions that entries carry, from 0 to 1. */
    double strangeness(String folded) throws IOException {
        return carriedQuestions().weights().strangeness(Phrasing.plain(folded));
    }

    /** What the hit's passage says, with what its entry is called. */
    FoldedText folded(Hit hit) throws IOException {
        return index.stored(hit.document()).folded();
    }

    private List<Hit> hits(QuestionTerms terms, ScoreDoc[] candidates) throws IOException {
        Arrays.sort(candidates, Comparator.comparingInt(candidate -> candidate.doc));
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc candidate : candidates) {
            StoredPassage passage = index.stored(candidate.doc);
            BitSet there = terms.in(passage.folded());
            hits.add(new Hit(passage.document(), passage.key(), passage.heading(), terms.share(candidate.score),
                    terms.coverage(there), terms.coverage(terms.inName(passage.names())),
                    terms.own(there, passage.names()),
                    new Hit.Amiss(terms.renumbered(passage.folded()), terms.lacking(passage.folded())),
                    passage.sentences(), List.of(), List.of()));
        }
        hits.sort(Comparator.comparingDouble(Hit::rank).reversed());
        return hits;
    }

    /** The same folded question with the names of entries in place of other forms of them, and years in full. */
    String named(String folded) throws IOException {
        return EntryForms.named(YearForms.in(folded), index.reader());
    }

    /** What was probably meant by a folded question, if that is not what it says. */
    Optional<String> mend(String folded) throws IOException {
        return index.spelling().mend(folded, guess -> folded(search(terms(Folding.fold(guess)))));
    }

    /** The same folded question with names, at most so many, for letters that are the initials of such. */
    List<String> spelledOut(String folded, int most) throws IOException {
        Optional<Initials> initials = Initials.in(folded);
        return initials.isEmpty()
                ? List.of()
                : EntryNames.of(initials.get(), most, index.reader()).stream()
                        .map(name -> folded.replace(initials.get().letters(), name)).toList();
    }

    private List<String> folded(List<Hit> hits) throws IOException {
        return hits.isEmpty()
                ? List.of()
                : List.of(folded(hits.getFirst()).text());
    }

    Passage passage(Hit hit) throws IOException {
        return index.readable(hit.document()).passage();
    }

    /** Reads the hit's passage; each passage is read once for a question. */
    SentenceReader reader(Hit hit, QuestionTerms terms) throws IOException {
        Reading reading = new Reading(terms, hit.document());
        @Nullable
        SentenceReader known = readers.get(reading);
        if (known == null) {
            known = new SentenceReader(terms, index.readable(hit.document()));
            readers.put(reading, known);
        }
        return known;
    }

    /** What this question in plain phrasing led to, if it was looked for already: parts of a question are often asked twice. */
    @Nullable
    @SuppressWarnings("NullableOptional")
    Optional<SearchResult> found(String plain) {
        return found.get(plain);
    }

    void keep(String plain, Optional<SearchResult> result) {
        found.put(plain, result);
    }

    private record Reading(QuestionTerms terms, int document) {}
}
