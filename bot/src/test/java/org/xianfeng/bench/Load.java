package org.xianfeng.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Runs tasks one after the other on each of some threads, for a time.
 *
 * @param threads as many as the machine has cores, so that none waits for another
 */
record Load(int threads, Duration time) {

    /** What came of it, after as long a warm-up. */
    Figures run(List<? extends Callable<?>> tasks) throws Exception {
        once(tasks);
        return once(tasks);
    }

    private Figures once(List<? extends Callable<?>> tasks) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int offset = i * tasks.size() / threads;
                running.add(pool.submit(() -> work(tasks, offset, end)));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> worker : running) {
                all = LongStream.concat(all, Arrays.stream(worker.get()));
            }
            return Figures.of(all.sorted().toArray(), time);
        }
    }

    private static long[] work(List<? extends Callable<?>> tasks, int offset, long end) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        long before = System.nanoTime();
        for (int next = offset; before < end; next++) {
            tasks.get(next % tasks.size()).call();
            long after = System.nanoTime();
            nanos.add(after - before);
            before = after;
        }
        return nanos.build().toArray();
    }

    /** @param p99Millis what 99 of 100 took at most */
    record Figures(double perSecond, double p99Millis) {

        private static Figures of(long[] sorted, Duration time) {
            double p99 = sorted[(int) (sorted.length * 0.99)] / 1e6;
            return new Figures(sorted.length / (time.toNanos() / 1e9), p99);
        }
    }
}
