package org.xianfeng.knowledge.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the vectors in step with the texts once: takes those that came with the library, embeds the others that are new,
 * and forgets those that are gone.
 */
final class EmbeddingPass {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingPass.class);

    /** What a crash may cost, and how long nobody finds what is new: so much work. */
    private static final long COMMIT_AFTER_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long TELL_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final TextSource texts;
    private final ShippedVectors shipped;
    private final Embedder embedder;
    private final Vectors vectors;
    private final Set<String> missing;
    private final Set<String> dead;
    private final int total;
    private final List<Throwable> failures = new ArrayList<>();
    private final long started = System.nanoTime();
    private long told = started;
    private long uncommitted;
    private int taken;
    private int added;
    private volatile int findable;

    EmbeddingPass(TextSource texts, ShippedVectors shipped, Embedder embedder, Vectors vectors)
            throws IOException {
        this.texts = texts;
        this.shipped = shipped;
        this.embedder = embedder;
        this.vectors = vectors;
        Set<String> wanted = texts.keys();
        Set<String> there = vectors.keys();
        this.total = wanted.size();
        this.missing = without(wanted, there);
        this.dead = without(there, wanted);
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    EmbeddingProgress progress() {
        int left = missing.size() - findable;
        return new EmbeddingProgress(total - left, total, left > 0 ? findable / seconds() : 0);

    }

    private double seconds() {
        return Math.max(1, System.nanoTime() - started) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /**
     * Works until all is done that can be.
     *
     * @param stop asked before each text whether to leave the rest undone
     * @param rest told after each text how many nanoseconds it took
     * @throws IllegalStateException if some text cannot be embedded
     */
    void run(BooleanSupplier stop, LongConsumer rest) throws IOException {
        vectors.delete(dead);
        Optional<VectorFile> file = missing.isEmpty() ? Optional.empty() : shipped.read(embedder.model());
        for (String key : missing) {
            if (stop.getAsBoolean()) {
                break;
            }
            long start = System.nanoTime();
            try {
                add(key, file.flatMap(vectorFile -> vectorFile.vector(key)));
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(e);
            }
            long worked = System.nanoTime() - start;
            uncommitted += worked;
            commitNowAndThen();
            rest.accept(worked);
        }
        commit();
        if (added > 0) {
            tell();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " passages cannot be embedded", failures.getFirst());
        }
    }

    private void add(String key, Optional<byte[]> known) throws IOException {
        if (known.isPresent()) {
            vectors.add(key, known.get());
            taken++;
        } else {
            embed(key);
        }
        added++;
    }

    private void embed(String key) throws IOException {
        Optional<TextSource.Text> text = texts.text(key);
        if (text.isPresent()) {
            String content = text.get().content();
            vectors.add(key, Vectors.bytes(
                    text.get().asks() ? embedder.embedQuestion(content) : embedder.embedStatement(content)));
        }
    }

    private void commitNowAndThen() throws IOException {
        if (uncommitted > COMMIT_AFTER_NANOS) {
            commit();
            if (System.nanoTime() - told > TELL_EVERY_NANOS) {
                tell();
            }
        }
    }

    private void commit() throws IOException {
        vectors.commit();
        findable = added;
        uncommitted = 0;
    }

    private void tell() {
        told = System.nanoTime();
        EmbeddingProgress progress = progress();
        LOG.info("{} of {} passages can be found by what they mean ({} came with the library, {} new in {} s)",
                progress.done(), progress.total(), taken, added - taken, Math.round(seconds()));
    }
}
