package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.folder.SourceHash;

/** What each entry of an index was read from, and which documents it has there, so that it can be left or replaced. */
final class SourceHashes {

    private static final String ORIGIN = "entry-origin";
    /** An entry's id, in all of its documents but the first. */
    private static final String PART_OF = "part-of";

    private static final int HASH = 2 * Long.BYTES;

    private SourceHashes() {}

    /** Marks the documents of an entry. */
    static void add(List<Document> documents, String id, SourceHash written) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        byte[] origin = ByteBuffer.allocate(HASH + name.length).put(written.bytes()).put(name).array();
        documents.getFirst().add(new BinaryDocValuesField(ORIGIN, new BytesRef(origin)));
        documents.stream().skip(1).forEach(part -> part.add(new StringField(PART_OF, id, Field.Store.NO)));
    }

    /** The ids of the entries that were read from each. */
    static Map<SourceHash, List<String>> of(IndexReader reader) throws IOException {
        Map<SourceHash, List<String>> origins = new HashMap<>(2 * reader.numDocs());
        for (LeafReaderContext context : reader.leaves()) {
            addOf(context.reader(), origins);
        }
        return origins;
    }

    private static void addOf(LeafReader leaf, Map<SourceHash, List<String>> origins) throws IOException {
        @Nullable
        BinaryDocValues column = leaf.getBinaryDocValues(ORIGIN);
        @Nullable
        Bits alive = leaf.getLiveDocs();
        while (column != null && column.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
            if (alive == null || alive.get(column.docID())) {
                BytesRef origin = column.binaryValue();
                String id = new String(origin.bytes, origin.offset + HASH, origin.length - HASH,
                        StandardCharsets.UTF_8);
                origins.computeIfAbsent(SourceHash.of(origin.bytes, origin.offset), _ -> new ArrayList<>(1)).add(id);
            }
        }
    }

    /** What finds all documents of an entry. */
    static Term[] documentsOf(String id) {
        return new Term[]{new Term(Documents.ID, id), new Term(PART_OF, id)};
    }
}
