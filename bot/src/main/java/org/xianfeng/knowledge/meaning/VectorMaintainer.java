package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.FileSystemUtils;

/** Keeps the vectors in step with the texts, in one thread in the background. */
final class VectorMaintainer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorMaintainer.class);

    private static final long LATELY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** While people ask, it rests so many times as long as it works. */
    private static final int REST = 9;

    private static final long STOPPING_SECONDS = 2;

    private final Path folder;
    private final Embedder.Loader loader;
    private final Semaphore changes = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("meaning").unstarted(this::run);
    private volatile @Nullable TextSource texts;
    private volatile @Nullable VectorSearch vectorSearch;
    private volatile @Nullable EmbeddingPass round;
    private volatile long asked = System.nanoTime() - LATELY_NANOS;

    VectorMaintainer(Path folder, Embedder.Loader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    void follow(TextSource texts) {
        this.texts = texts;
        update();
    }

    void update() {
        changes.release();
    }

    void giveWay() {
        asked = System.nanoTime();
    }

    void start() {
        thread.start();
    }

    Optional<VectorSearch> comparing() {
        return Optional.ofNullable(vectorSearch);
    }

    Optional<EmbeddingProgress> progress() {
        return Optional.ofNullable(round).map(EmbeddingPass::progress);
    }

    private void run() {
        try (Embedder embedder = loader.load();
                Vectors vectors = open(embedder.model());
                VectorSearch open = new VectorSearch(embedder, vectors)) {
            vectorSearch = open;
            while (awaitChange()) {
                EmbeddingPass next = new EmbeddingPass(Objects.requireNonNull(texts), embedder, vectors);
                round = next;
                next.run(this::isToStop, this::rest);
            }
        } catch (IOException | RuntimeException e) {
            if (!isClosingSoon()) {
                LOG.warn("Questions are answered by words alone until the next start: {}: {}", e.getMessage(),
                        NestedExceptionUtils.getMostSpecificCause(e).toString());
                LOG.debug("Where that came from", e);
            }
        } finally {
            vectorSearch = null;
        }
    }

    /** A JVM that stops fails what we do with the model before our service hears of it. */
    private boolean isClosingSoon() {
        try {
            return closing.await(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What is there already, unless it is damaged or of another model: then it is made anew. */
    private Vectors open(String model) throws IOException {
        try {
            return Vectors.open(folder, model);
        } catch (LockObtainFailedException e) {
            throw new IOException("another process uses the vectors in " + folder, e);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The vectors in {} cannot be used and are made anew: {}", folder, e.toString());
            FileSystemUtils.deleteRecursively(folder);
            return Vectors.open(folder, model);
        }
    }

    /** Waits for the next change; false if there will be none. */
    private boolean awaitChange() {
        changes.acquireUninterruptibly();
        changes.drainPermits();
        return !isClosing();
    }

    private boolean isToStop() { return isClosing() || changes.availablePermits() > 0; }

    private boolean isClosing() { return closing.getCount() == 0; }

    /** Lets those who ask have the cores, after some work that took so long. */
    private void rest(long workedNanos) {
        if (System.nanoTime() - asked < LATELY_NANOS) {
            try {
                closing.await(REST * workedNanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns when the thread has ended, which takes no longer than a text or two. */
    @Override
    public void close() {
        closing.countDown();
        changes.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
