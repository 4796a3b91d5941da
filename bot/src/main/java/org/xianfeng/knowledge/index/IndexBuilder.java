package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.xianfeng.knowledge.Status;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.folder.LibraryFolder.ChangeSink;
import org.xianfeng.knowledge.folder.SourceHash;
import org.xianfeng.knowledge.reindex.ReindexProgress;
import org.xianfeng.knowledge.text.GramAnalyzer;

/** Makes an index in a folder of its own say what the library's folder says. */
final class IndexBuilder {

    private static final int PART_OF_HEAP = 8;
    private static final double LEAST_MEGABYTES = 16;
    private static final double MOST_MEGABYTES = 256;

    /** So few passages and questions are merged in a moment, and one segment answers fastest. */
    private static final int FEW = 50_000;

    private final LibraryFolder library;
    private final Clock clock;

    IndexBuilder(LibraryFolder library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    /**
     * What a build came to.
     *
     * @param problems what had to be left out
     */
    record Built(int changed, int removed, List<Problem> problems) {

        Built with(List<Problem> more) {
            return new Built(changed, removed, Stream.concat(problems.stream(), more.stream()).toList());
        }
    }

    /**
     * Writes what the folder says into the index there.
     *
     * @param fingerprint of the folder, from before: what changes meanwhile then counts as not yet read
     * @param path an empty folder, or one with an index of ours
     * @param origins what the entries of that index were read from
     */
    Built build(String fingerprint, Path path, Map<SourceHash, List<String>> origins, ReindexProgress progress)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new GramAnalyzer()).setRAMBufferSizeMB(buffer())
                .setCommitOnClose(false);
        if (!origins.isEmpty()) {
            config.setMergeScheduler(new SerialMergeScheduler());
        }
        try (Directory directory = new MMapDirectory(path);
                IndexWriter writer = new IndexWriter(directory, config);
                EntryWriter entries = new EntryWriter(writer, progress)) {
            IndexingSink indexingSink = new IndexingSink(origins, entries, progress);
            List<Problem> problems = library.readChanges(indexingSink);
            entries.finish();
            for (String id : indexingSink.gone) {
                writer.deleteDocuments(SourceHashes.documentsOf(id));
            }
            writer.flush();
            progress.check();
            if (writer.getDocStats().numDocs <= FEW) {
                writer.forceMerge(1);
            }
            Status status = new Status(indexingSink.kept + indexingSink.changed, passages(writer), clock.instant());
            writer.setLiveCommitData(
                    new IndexFacts(fingerprint, GramAnalyzer.VERSION, status).toMap().entrySet());
            writer.commit();
            return new Built(indexingSink.changed, indexingSink.gone.size(), problems);
        }
    }

    private static int passages(IndexWriter writer) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return new IndexSearcher(reader).count(PassageColumns.all());
        }
    }

    /** What has to be left out of an index with these entries, none of which changed. */
    List<Problem> problems(Map<SourceHash, List<String>> origins) throws IOException {
        return library.readChanges(new ChangeSink() {

            @Override
            public List<String> known(SourceHash written) {
                return origins.getOrDefault(written, List.of());
            }

            @Override
            public void take(Entry entry, SourceHash written) {}
        });
    }

    /** How many megabytes an index may hold in memory until it goes to the disk. */
    static double buffer() {
        double part = Runtime.getRuntime().maxMemory() / (double) PART_OF_HEAP / (1 << 20);
        return Math.clamp(part, LEAST_MEGABYTES, MOST_MEGABYTES);
    }

    /** Leaves what is in the index already, writes what is new, and keeps count of what is gone. */
    private static final class IndexingSink implements ChangeSink {

        private final Map<SourceHash, List<String>> origins;
        private final EntryWriter entries;
        private final ReindexProgress progress;
        private final Set<String> gone = new HashSet<>();
        private int kept;
        private int changed;

        IndexingSink(Map<SourceHash, List<String>> origins, EntryWriter entries, ReindexProgress progress) {
            this.origins = origins;
            this.entries = entries;
            this.progress = progress;
            origins.values().forEach(gone::addAll);
        }

        @Override
        public List<String> known(SourceHash written) {
            return origins.getOrDefault(written, List.of());
        }

        @Override
        public void keep(String id) {
            gone.remove(id);
            kept++;
            progress.step();
        }

        @Override
        public void take(Entry entry, SourceHash written) throws IOException {
            entries.write(entry, written, gone.remove(entry.id()));
            changed++;
        }
    }
}
