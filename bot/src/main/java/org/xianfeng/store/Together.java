package org.xianfeng.store;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same for many, each on a thread of its own: what waits for Redis waits for it once, rather than in turn. */
public final class Together {

    private Together() {}

    /**
     * Returns when it has been done for all of them.
     *
     * @throws RuntimeException what the first one failed with; the others have been done or have failed by then
     */
    public static <T> void each(Collection<T> items, Consumer<T> work) {
        var _ = map(items, item -> {
            work.accept(item);
            return item;
        });
    }

    /**
     * What comes of each of them, in their order.
     *
     * @throws RuntimeException what the first one failed with; the others have been done or have failed by then
     */
    public static <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> running = items.stream().map(item -> threads.submit(() -> work.apply(item))).toList();
            return running.stream().map(Together::await).toList();
        }
    }

    private static <R> R await(Future<R> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
