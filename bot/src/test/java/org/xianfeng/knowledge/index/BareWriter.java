package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.xianfeng.knowledge.text.GramAnalyzer;

/** Lucene's own writer with nothing around it, fed from memory: the ceiling for how fast a library is indexed. */
public final class BareWriter {

    private BareWriter() {}

    /** Indexes and stores these texts, with the library's analyzer, and commits. */
    public static void write(List<String> texts, int threads, Path path) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(new GramAnalyzer()).setRAMBufferSizeMB(IndexBuilder.buffer());
        try (Directory directory = new MMapDirectory(path);
                IndexWriter writer = new IndexWriter(directory, config);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<String> part = texts.subList(i * texts.size() / threads, (i + 1) * texts.size() / threads);
                parts.add(pool.submit(() -> add(part, writer)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
            writer.commit();
        }
    }

    private static Void add(List<String> texts, IndexWriter writer) throws IOException {
        for (String text : texts) {
            Document document = new Document();
            document.add(new TextField(Documents.GRAMS, text, Field.Store.YES));
            writer.addDocument(document);
        }
        return null;
    }
}
