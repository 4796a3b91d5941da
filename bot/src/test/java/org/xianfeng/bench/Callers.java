package org.xianfeng.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Many who call at the same time, each again as soon as they have their answer. */
final class Callers {

    private Callers() {}

    /** Makes so many calls, numbered from 0, so many of them at a time; answers the seconds that took. */
    static double call(int calls, int inFlight, IntConsumer each) {
        AtomicInteger next = new AtomicInteger();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < inFlight; caller++) {
                threads.execute(() -> {
                    for (int i = next.getAndIncrement(); i < calls; i = next.getAndIncrement()) {
                        each.accept(i);
                    }
                });
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
