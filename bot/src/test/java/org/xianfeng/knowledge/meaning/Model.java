package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.xianfeng.knowledge.LibrarySettings;

/** The real model, loaded once for all tests, which counts what it embeds and can be made to wait. */
public final class Model {

    private static final BgeEmbedder SHARED = load();

    private volatile String poison = "";
    private final AtomicInteger embedded = new AtomicInteger();
    private final Semaphore permits = new Semaphore(Integer.MAX_VALUE / 2);

    private static BgeEmbedder load() {
        try {
            return BgeEmbedder.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What these settings lead to, started as it is when the service is ready. */
    public DenseIndex start(LibrarySettings settings) {
        return start(settings, "bge");
    }

    DenseIndex start(LibrarySettings settings, String name) {
        DenseIndex denseIndex = new DenseIndex(settings, () -> new Counting(name));
        denseIndex.startNow();
        return denseIndex;
    }

    /** This text cannot be embedded from now on. */
    void chokesOn(String text) {
        poison = text;
    }

    /** Without counting it. */
    float[] ofStatement(String text) {
        return SHARED.embedStatement(text);
    }

    int embedded() {
        return embedded.get();
    }

    /** From now on no statement is embedded until {@link #goOn()}; questions are. */
    public void pause() {
        permits.drainPermits();
    }

    public void goOn() {
        permits.release(Integer.MAX_VALUE / 2);
    }

    private final class Counting implements Embedder {

        private final String name;

        Counting(String name) {
            this.name = name;
        }

        @Override
        public String model() {
            return name;
        }

        @Override
        public float[] embedQuestion(String text) {
            return SHARED.embedQuestion(text);
        }

        @Override
        public float[] embedStatement(String text) {
            permits.acquireUninterruptibly();
            permits.release();
            if (text.equals(poison)) {
                throw new IllegalArgumentException("cannot be embedded: " + text);
            }
            embedded.incrementAndGet();
            return SHARED.embedStatement(text);
        }

        @Override
        public void close() {}
    }
}
