package org.xianfeng.knowledge.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.xianfeng.knowledge.Entry;
import org.xianfeng.knowledge.Problem;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.folder.LibraryFolder;

/** Builds an index from the library's folder. */
final class IndexBuilder {

    private static final double BUFFER_MEGABYTES = 64;

    private final LibraryFolder library;
    private final Clock clock;
    private int entries;
    private int passages;

    IndexBuilder(LibraryFolder library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /**
     * Writes a whole index into an empty folder.
     *
     * @return what had to be left out
     */
    List<Problem> build(Path path) throws IOException {
        // Before the reading: what changes meanwhile then counts as not yet read, and not as read.
        String fingerprint = library.fingerprint();
        IndexWriterConfig config = new IndexWriterConfig(new GramAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        try (Directory directory = new MMapDirectory(path); IndexWriter writer = new IndexWriter(directory, config)) {
            List<Problem> problems = library.read(entry -> add(entry, writer));
            writer.forceMerge(1);
            Status status = new Status(entries, passages, clock.instant());
            writer.setLiveCommitData(
                    new IndexFacts(fingerprint, GramAnalyzer.VERSION, status).toMap().entrySet());
            writer.commit();
            return problems;
        }
    }

    private void add(Entry entry, IndexWriter writer) throws IOException {
        List<Document> documents = Documents.of(entry);
        writer.addDocuments(documents);
        entries++;
        passages += documents.size();
    }
}
