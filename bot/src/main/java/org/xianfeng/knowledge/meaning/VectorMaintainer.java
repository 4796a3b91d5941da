package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import org.xianfeng.store.LoopState;
import org.xianfeng.store.Loops;
import org.xianfeng.store.PeriodicTask;
import org.xianfeng.store.Ticker;

/**
 * Keeps the vectors in step with the texts, in one thread in the background. What keeps it from that is tried again every
 * few minutes; until then questions are answered by words alone.
 */
final class VectorMaintainer implements PeriodicTask, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorMaintainer.class);

    private static final long LATELY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** While people ask, it rests so many times as long as it works. */
    private static final int REST = 9;

    private static final long STOPPING_SECONDS = 2;
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(10);

    private final Path folder;
    private final ShippedVectors shipped;
    private final Embedder.Loader loader;
    private final Semaphore changes = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Ticker ticker;
    private volatile String problem = "";
    private volatile @Nullable TextSource texts;
    private volatile @Nullable VectorSearch vectorSearch;
    private volatile @Nullable EmbeddingPass round;
    private volatile long asked = System.nanoTime() - LATELY_NANOS;

    VectorMaintainer(Path folder, ShippedVectors shipped, Embedder.Loader loader) {
        this.folder = folder;
        this.shipped = shipped;
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

    /** Not among the loops of health, which is well without vectors. */
    void start() {
        ticker = Ticker.start(this, new Loops(Clock.systemUTC()));
    }

    /** What keeps it from its work, or empty. */
    String problem() {
        return problem;
    }

    /** Empty while more than a few texts are missing: among half of them the nearest is seldom the one that is meant. */
    Optional<VectorSearch> comparing() {
        return Optional.ofNullable(vectorSearch)
                .filter(_ -> progress().filter(EmbeddingProgress::isNearlyDone).isPresent());
    }

    Optional<EmbeddingProgress> progress() {
        return Optional.ofNullable(round).map(EmbeddingPass::progress);
    }

    @Override
    public String name() {
        return "meaning";
    }

    @Override
    public Duration period() {
        return UNTIL_NEXT_TRY;
    }

    /** Returns when it was closed, or something keeps it from its work. */
    @Override
    public void run(LoopState loop) {
        try (Embedder embedder = loader.load();
                Vectors vectors = open(embedder.model());
                VectorSearch open = new VectorSearch(embedder, vectors)) {
            vectorSearch = open;
            while (awaitChange()) {
                EmbeddingPass next = new EmbeddingPass(Objects.requireNonNull(texts), shipped, embedder,
                        vectors);
                round = next;
                next.run(this::isToStop, this::rest);
                problem = "";
            }
        } catch (Throwable e) {
            failed(e);
        } finally {
            vectorSearch = null;
        }
    }

    private void failed(Throwable cause) {
        if (isClosingSoon()) {
            return;
        }
        String now = cause.getMessage() + ": " + NestedExceptionUtils.getMostSpecificCause(cause);
        if (!now.equals(problem)) {
            LOG.warn("Questions are answered by words alone until that works: {}", now);
            LOG.debug("Where that came from", cause);
        }
        problem = now;
        if (texts != null) {
            changes.release();
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
        Ticker running = ticker;
        if (running != null) {
            running.close();
        }
    }
}
