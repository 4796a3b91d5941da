package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.folder.SourceHash;
import org.xianfeng.knowledge.reindex.ReindexProgress;

/** Writes entries into an index. Whoever brings them does as much of the work as further threads leave over. */
final class EntryWriter implements AutoCloseable {

    /** Up to here entries go in order, so that the same library always makes the same index. */
    private static final int FEW = 2000;
    private static final int BATCH = 64;
    private static final int QUEUED = 4;

    private final IndexWriter writer;
    private final ReindexProgress progress;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private List<Work> batch = new ArrayList<>();
    private int taken;
    private @Nullable ThreadPoolExecutor helpers;

    EntryWriter(IndexWriter writer, ReindexProgress progress) {
        this.writer = writer;
        this.progress = progress;
    }

    /** Platform threads: this is work for the processor, and virtual ones would take turns with questions. */
    private static ThreadPoolExecutor helpers(int cores) {
        int threads = Math.max(1, cores - 1);
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUED),
                Thread.ofPlatform().name("index-", 1).daemon(true).factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** @param replaces whether an entry with this id is in the index already */
    void write(Entry entry, SourceHash written, boolean replaces) throws IOException {
        throwFailure();
        batch.add(new Work(entry, written, replaces));
        if (++taken == FEW) {
            helpers = helpers(Runtime.getRuntime().availableProcessors());
        }
        if (helpers == null || batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws IOException {
        List<Work> all = batch;
        batch = new ArrayList<>();
        if (helpers == null) {
            write(all);
            return;
        }
        helpers.execute(() -> {
            try {
                write(all);
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    private void write(List<Work> all) throws IOException {
        for (Work work : all) {
            String id = work.entry.id();
            List<Document> documents = Documents.of(work.entry);
            SourceHashes.add(documents, id, work.written);
            if (work.replaces) {
                writer.deleteDocuments(SourceHashes.documentsOf(id));
            }
            writer.addDocuments(documents);
            progress.step();
        }
    }

    /** Returns when all are written. */
    void finish() throws IOException {
        flush();
        if (helpers != null) {
            helpers.shutdown();
            awaitHelpers(helpers);
        }
        throwFailure();
    }

    private static void awaitHelpers(ThreadPoolExecutor helpers) throws IOException {
        try {
            helpers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing an index", e);
        }
    }

    private void throwFailure() throws IOException {
        @Nullable
        Throwable cause = failure.get();
        switch (cause) {
            case null -> {
            }
            case IOException io -> throw io;
            case RuntimeException runtime -> throw runtime;
            default -> throw new IOException("could not write an index", cause);
        }
    }

    /** Gives up what is not written yet; returns when nothing is written any more. */
    @Override
    public void close() throws IOException {
        if (helpers != null) {
            helpers.shutdownNow();
            awaitHelpers(helpers);
        }
    }

    private record Work(Entry entry, SourceHash written, boolean replaces) {}
}
