package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.text.FoldedText;

/**
 * What is looked up of every candidate, in columns of its own: stored fields would have to be decompressed in blocks,
 * which cost more than the search.
 */
public final class PassageColumns {

    private static final String ENTRY = "passage-entry";
    private static final String TITLE = "passage-title";
    private static final String NAMES = "passage-names";
    private static final String FOLDED = "passage-folded";
    private static final String KEY = "passage-key";
    private static final String SENTENCES = "passage-sentences";

    /** Lucene takes 32,766 bytes in a column, and a character has at most three. */
    private static final int LONGEST = 10_000;

    private final @Nullable BinaryDocValues entry;
    private final @Nullable BinaryDocValues title;
    private final @Nullable BinaryDocValues names;
    private final @Nullable BinaryDocValues folded;
    private final @Nullable BinaryDocValues key;
    private final @Nullable BinaryDocValues sentences;

    public PassageColumns(IndexReader reader) throws IOException {
        this.entry = MultiDocValues.getBinaryValues(reader, ENTRY);
        this.title = MultiDocValues.getBinaryValues(reader, TITLE);
        this.names = MultiDocValues.getBinaryValues(reader, NAMES);
        this.folded = MultiDocValues.getBinaryValues(reader, FOLDED);
        this.key = MultiDocValues.getBinaryValues(reader, KEY);
        this.sentences = MultiDocValues.getBinaryValues(reader, SENTENCES);
    }

    static void add(Document passage, Heading heading, List<String> names, String folded,
            String key, List<String> sentences) {
        add(passage, ENTRY, heading.id());
        add(passage, TITLE, heading.title());
        add(passage, NAMES, String.join("\n", names));
        add(passage, FOLDED, folded);
        add(passage, KEY, key);
        add(passage, SENTENCES, String.join("\n", sentences));
    }

    /** Finds all passages. */
    static Query all() {
        return new FieldExistsQuery(ENTRY);
    }

    private static void add(Document passage, String column, String value) {
        String stored = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        passage.add(new BinaryDocValuesField(column, new BytesRef(stored)));
    }

    /** Whether this document is a passage. */
    boolean has(int document) throws IOException {
        return entry != null && entry.advanceExact(document);
    }

    /** Passages can be looked up in ascending order only, which goes for each of the following. */
    public Heading heading(int passage) throws IOException {
        return new Heading(value(entry, passage), value(title, passage));
    }

    /** What the passage's entry is called, folded. */
    public List<String> names(int passage) throws IOException {
        return value(names, passage).lines().toList();
    }

    public FoldedText folded(int passage) throws IOException {
        return new FoldedText(value(folded, passage));
    }

    /** The keys of what the passage's sentences say, in order. */
    public List<String> sentences(int passage) throws IOException {
        return value(sentences, passage).lines().toList();
    }

    /** The key of the passage. */
    public String key(int passage) throws IOException {
        return value(key, passage);
    }

    private static String value(@Nullable BinaryDocValues column, int passage) throws IOException {
        if (column == null || !column.advanceExact(passage)) {
            throw new IOException("the index has no such passage: " + passage);
        }
        return column.binaryValue().utf8ToString();
    }
}
