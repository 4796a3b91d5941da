package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.Topic;
import org.xianfeng.knowledge.Topics;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Kind;

/** Looks up in an index what there is on a topic. */
final class CatalogueIndex {

    private static final String KIND = "entry-kind";
    private static final String TAG = "entry-tag";
    private static final String START = "entry-start";

    /** Lucene takes 32,766 bytes in a term, and nobody reads tags of a thousandth of that. */
    private static final int LONGEST_TAG = 30;

    /** How often chance may hit a place that is empty before we say that all are. */
    private static final int TRIES = 50;

    private final IndexSearcher searcher;

    CatalogueIndex(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Adds to an entry's first document what it is found by. */
    static void add(Entry entry, Document document) {
        document.add(new StringField(KIND, entry.kind().word(), Field.Store.NO));
        entry.tags().stream().filter(tag -> tag.length() <= LONGEST_TAG).distinct()
                .forEach(tag -> document.add(new StringField(TAG, tag, Field.Store.NO)));
        document.add(new NumericDocValuesField(START, entry.dates().stream().findFirst()
                .map(date -> Occurrence.digits(date.from())).orElse(Integer.MAX_VALUE)));
    }

    Topics topics() throws IOException {
        Map<Kind, Integer> kinds = new LinkedHashMap<>();
        counts(KIND).forEach((word, count) -> kinds.put(Kind.parse(word), count));
        return new Topics(kinds, counts(TAG));
    }

    /** How many entries have each term of this field. */
    private Map<String, Integer> counts(String field) throws IOException {
        List<Map.Entry<String, Integer>> counts = new ArrayList<>();
        @Nullable
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                String term = each.term().utf8ToString();
                counts.add(Map.entry(term, searcher.count(new TermQuery(new Term(field, term)))));
            }
        }
        counts.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.stream().filter(count -> count.getValue() > 0)
                .forEach(count -> ordered.put(count.getKey(), count.getValue()));
        return ordered;
    }

    Listing<Entry> on(Topic topic, Slice slice) throws IOException {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        topic.kind().ifPresent(kind -> either.add(term(KIND, kind.word()), BooleanClause.Occur.SHOULD));
        Query query = either.add(term(TAG, topic.tag()), BooleanClause.Occur.SHOULD).build();
        return new Listing<>(entries(query, slice), searcher.count(query));
    }

    /** The entries with this tag, at most so many, in the same order. */
    List<Entry> on(String tag, int most) throws IOException {
        return entries(term(TAG, tag), new Slice(0, most));
    }

    private List<Entry> entries(Query query, Slice slice) throws IOException {
        ScoreDoc[] first = searcher.search(query, slice.end(),
                new Sort(new SortField(START, SortField.Type.INT))).scoreDocs;
        List<Entry> entries = new ArrayList<>();
        for (int i = slice.offset(); i < first.length; i++) {
            entries.add(Documents.entry(searcher.storedFields().document(first[i].doc)));
        }
        return entries;
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    /** The id of any entry. */
    Optional<String> any(RandomGenerator random) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        int documents = reader.maxDoc();
        @Nullable
        Bits live = MultiBits.getLiveDocs(reader);
        for (int tries = 0; documents > 0 && tries < TRIES; tries++) {
            int document = random.nextInt(documents);
            if (live == null || live.get(document)) {
                return Optional.of(idFrom(document, reader));
            }
        }
        return Optional.empty();
    }

    /** Of a passage; what is no passage belongs to the entry of the last one before it. */
    private static String idFrom(int document, IndexReader reader) throws IOException {
        int passage = document;
        while (!new PassageColumns(reader).has(passage)) {
            passage--;
        }
        return new PassageColumns(reader).heading(passage).id();
    }
}
