package org.xianfeng.knowledge.meaning;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The vectors of texts on disk, in a Lucene index of their own: one changes by itself while the library's is replaced. */
final class Vectors implements Closeable {

    private static final String KEY = "key";
    private static final String VECTOR = "vector";
    private static final String MODEL = "model";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private Vectors(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * Opens the vectors in a folder after having looked at all of them.
     *
     * @throws IOException if they are damaged, are of another model, or are in use by another process
     */
    static Vectors open(Path folder, String model) throws IOException {
        Directory directory = new MMapDirectory(folder);
        try {
            if (DirectoryReader.indexExists(directory)) {
                check(directory, model);
            }
            return new Vectors(directory, writer(directory, model));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static void check(Directory directory, String model) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            @Nullable
            String found = reader.getIndexCommit().getUserData().get(MODEL);
            if (!model.equals(found)) {
                throw new IOException("these are vectors of " + found + " and not of " + model);
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    private static IndexWriter writer(Directory directory, String model) throws IOException {
        // merges in the thread that writes, which knows when to rest
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setCommitOnClose(false)
                .setMergeScheduler(new SerialMergeScheduler()));
        writer.setLiveCommitData(Map.of(MODEL, model).entrySet());
        return writer;
    }

    /** Those that can be found. */
    Set<String> keys() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Set<String> keys = new HashSet<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                BinaryDocValues column = DocValues.getBinary(leaf.reader(), KEY);
                @Nullable
                Bits live = leaf.reader().getLiveDocs();
                while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(column.docID())) {
                        keys.add(column.binaryValue().utf8ToString());
                    }
                }
            }
            return keys;
        } finally {
            searchers.release(searcher);
        }
    }

    /** @param vector as {@link #bytes} makes it */
    void add(String key, byte[] vector) throws IOException {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(key)));
        document.add(new KnnByteVectorField(VECTOR, vector, VectorSimilarityFunction.COSINE));
        writer.updateDocument(new Term(KEY, key), document);
    }

    void delete(Collection<String> keys) throws IOException {
        writer.deleteDocuments(among(keys));
    }

    /** Makes what was added and deleted last, and be found. */
    void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** The cosines with the nearest so many. */
    Map<String, Double> nearest(float[] vector, int most) throws IOException {
        return cosines(new KnnByteVectorQuery(VECTOR, bytes(vector), most), most);
    }

    /** The cosines with these, as far as they are there. */
    Map<String, Double> cosines(float[] vector, Collection<String> keys) throws IOException {
        return keys.isEmpty()
                ? Map.of()
                : cosines(new KnnByteVectorQuery(VECTOR, bytes(vector), keys.size(), among(keys)), keys.size());
    }

    private Map<String, Double> cosines(Query query, int most) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<String, Double> cosines = new HashMap<>();
            collect(searcher, query, most, cosines);
            return cosines;
        } finally {
            searchers.release(searcher);
        }
    }

    private static void collect(IndexSearcher searcher, Query query, int most, Map<String, Double> cosines)
            throws IOException {
        ScoreDoc[] found = searcher.search(query, most).scoreDocs;
        Arrays.sort(found, Comparator.comparingInt(one -> one.doc));
        @Nullable
        BinaryDocValues column = MultiDocValues.getBinaryValues(searcher.getIndexReader(), KEY);
        for (ScoreDoc one : found) {
            if (column != null && column.advanceExact(one.doc)) {
                // Lucene's score of a cosine is (1 + cosine) / 2
                cosines.put(column.binaryValue().utf8ToString(), 2.0 * one.score - 1);
            }
        }
    }

    private static Query among(Collection<String> keys) {
        return new TermInSetQuery(KEY, keys.stream().map(BytesRef::new).toList());
    }

    /** The same direction in a quarter of the space: the longest part becomes 127, and cosines change by less than .001. */
    static byte[] bytes(float[] vector) {
        float longest = 0;
        for (float part : vector) {
            longest = Math.max(longest, Math.abs(part));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] / longest * Byte.MAX_VALUE);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
