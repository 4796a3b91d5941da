package org.xianfeng.knowledge.asked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.meaning.TextKey;
import org.xianfeng.knowledge.text.Folding;
import org.xianfeng.knowledge.text.Phrasing;

/** Questions that entries carry as documents of the index, one each, and back. */
public final class QuestionDocuments {

    /** The key of a question's meaning. */
    public static final String KEY = "asked-key";

    /** The key of the passage that answers a question. */
    static final String PASSAGE = "asked-passage";

    /** The grams of a question. */
    static final String GRAMS = "asked";

    private static final String QUESTION = "asked-question";
    private static final FieldType ONLY_WHICH = onlyWhich();

    private QuestionDocuments() {}

    /**
     * A passage of an entry.
     *
     * @param key of what it says
     */
    public record Place(String key, String text) {}

    /**
     * One for each question whose sentence stands in one of the passages.
     *
     * @param names what the entry is called, folded
     */
    public static List<Document> of(Entry entry, List<String> names, List<Place> passages) {
        List<Document> documents = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (AnsweredQuestion question : entry.questions()) {
            String text = Phrasing.plain(Folding.fold(question.question()));
            passages.stream().filter(passage -> passage.text().contains(question.sentence())).findFirst()
                    .filter(_ -> there.add(text))
                    .ifPresent(passage -> documents.add(document(text, question.sentence(), names, passage)));
        }
        return documents;
    }

    private static Document document(String text, String sentence, List<String> names, Place passage) {
        String key = TextKey.of(text);
        int start = passage.text().indexOf(sentence);
        Document document = new Document();
        document.add(new Field(GRAMS, text, ONLY_WHICH));
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new StringField(PASSAGE, passage.key(), Field.Store.NO));
        document.add(new BinaryDocValuesField(QUESTION, new BytesRef(String.join("\n", key, passage.key(),
                Integer.toString(start), Integer.toString(start + sentence.length()), text,
                String.join("\n", names)))));
        return document;
    }

    private static FieldType onlyWhich() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Reads them back; they can be looked up in ascending order only. */
    static final class Column {

        private final @Nullable BinaryDocValues column;

        Column(IndexReader reader) throws IOException {
            this.column = MultiDocValues.getBinaryValues(reader, QUESTION);
        }

        /** The key of the passage that answers it. */
        String passage(int document) throws IOException {
            BytesRef all = value(document);
            int start = lineAfter(all.offset, all);
            int end = lineAfter(start, all);
            return new BytesRef(all.bytes, start, end - 1 - start).utf8ToString();
        }

        private static int lineAfter(int start, BytesRef all) {
            int at = start;
            while (all.bytes[at] != '\n') {
                at++;
            }
            return at + 1;
        }

        private BytesRef value(int document) throws IOException {
            if (column == null || !column.advanceExact(document)) {
                throw new IOException("the index has no such question: " + document);
            }
            return column.binaryValue();
        }

        CarriedQuestion question(int document) throws IOException {
            List<String> parts = value(document).utf8ToString().lines().toList();
            return new CarriedQuestion(parts.get(0), parts.get(1), Integer.parseInt(parts.get(2)),
                    Integer.parseInt(parts.get(3)), parts.subList(5, parts.size()), parts.get(4));
        }
    }

    /** What the question under this key says; empty if there is none. */
    public static Optional<String> text(String key, IndexSearcher searcher) throws IOException {
        ScoreDoc[] found = searcher.search(new TermQuery(new Term(KEY, key)), 1).scoreDocs;
        return found.length == 0
                ? Optional.empty()
                : Optional.of(new Column(searcher.getIndexReader()).question(found[0].doc).text());
    }
}
