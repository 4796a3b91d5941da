package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.util.ConcurrentLruCache;

/**
 * Keeps what was lately read from an index that never changes. Reading and folding a passage again for each question that
 * leads to it took a third of the time to answer.
 */
final class PassageCache<K, V> {

    private final ConcurrentLruCache<K, V> kept;

    /** @param most how many are kept */
    PassageCache(int most, Source<K, V> source) {
        this.kept = new ConcurrentLruCache<>(most, key -> {
            try {
                return source.read(key);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    V get(K key) throws IOException {
        try {
            return kept.get(key);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Where what is not kept is read. */
    @FunctionalInterface
    interface Source<K, V> {

        V read(K key) throws IOException;
    }
}
