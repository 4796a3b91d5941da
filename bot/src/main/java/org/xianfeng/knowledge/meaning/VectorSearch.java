package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ConcurrentLruCache;

/** Compares questions with vectors, a bounded number of them at a time. */
final class VectorSearch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorSearch.class);

    /** More of them at a time would only take the cores from those who are answered by words. */
    private static final int PLACES = Runtime.getRuntime().availableProcessors();

    /** Whoever would wait longer for a place is answered by words alone. */
    private static final long PATIENCE_MILLIS = 20;

    /** How many texts near a question are looked for. */
    private static final int NEAREST = 40;

    /** One kilobyte each. */
    private static final int REMEMBERED = 2000;

    private final Vectors vectors;
    private final ConcurrentLruCache<String, float[]> questions;
    private final Semaphore places = new Semaphore(PLACES);

    VectorSearch(Embedder embedder, Vectors vectors) {
        this.vectors = vectors;
        this.questions = new ConcurrentLruCache<>(REMEMBERED, embedder::embedQuestion);
    }

    /** Empty if all places are taken for too long, or the vectors cannot be read. */
    Map<String, Double> nearest(String question) {
        return compared(question, vector -> vectors.nearest(vector, NEAREST));
    }

    /** The same. */
    Map<String, Double> cosines(String question, Collection<String> keys) {
        return compared(question, vector -> vectors.cosines(vector, keys));
    }

    private Map<String, Double> compared(String question, Comparison comparison) {
        if (!comesIn()) {
            return Map.of();
        }
        try {
            return comparison.with(questions.get(question));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Answering by words alone, since meaning failed", e);
            return Map.of();
        } finally {
            places.release();
        }
    }

    private boolean comesIn() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @FunctionalInterface
    private interface Comparison {

        Map<String, Double> with(float[] vector) throws IOException;
    }

    /** Lets nobody in any more and returns when the last has left. */
    @Override
    public void close() {
        places.acquireUninterruptibly(PLACES);
    }
}
