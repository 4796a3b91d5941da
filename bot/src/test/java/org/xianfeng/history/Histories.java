package org.xianfeng.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.xianfeng.store.embedded.TestRedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/**
 * Many random histories, two at a time, each on a Redis that is empty when it begins. The first has the seed
 * {@code xianfeng.seed}, or any if that is not set, and each further one the next number; so with the seed of one that
 * failed, that one comes first. {@code xianfeng.histories} says how many times as many there are as in the test.
 *
 * @param <S> a step
 */
public final class Histories<S> {

    private static final int SIDE_BY_SIDE = 2;

    private final String name;
    private final Beginning<S> beginning;
    private final long seed = Long.getLong("xianfeng.seed", System.nanoTime());
    private final AtomicInteger begun = new AtomicInteger();

    /** Begins a history. */
    @FunctionalInterface
    public interface Beginning<S> {

        /** Begins it on a Redis where nothing is yet. */
        History<S> of(UnifiedJedis redis, long seed);
    }

    /**
     * Prepares them.
     *
     * @param name of the test
     * @param beginning begins each of them
     */
    public Histories(String name, Beginning<S> beginning) {
        this.name = name;
        this.beginning = beginning;
    }

    /**
     * Runs them.
     *
     * @param folder for each Redis
     * @throws AssertionError that tells the fewest steps of the first that fails
     */
    public void run(Path folder, int histories, int steps) throws InterruptedException {
        int all = histories * Integer.getInteger("xianfeng.histories", 1);
        System.out.println(name + ": " + (long) all * steps + " steps, -Dxianfeng.seed=" + seed);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < SIDE_BY_SIDE; i++) {
                Path its = folder.resolve(name + i);
                running.add(threads.submit(() -> onOneRedis(its, all, steps)));
            }
            for (Future<?> one : running) {
                await(one);
            }
        }
        System.out.println("%s: %,d steps/s".formatted(name,
                (long) all * steps * 1_000_000_000 / (System.nanoTime() - start)));
    }

    private static void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError failure ? failure : new AssertionError(e.getCause());
        }
    }

    private void onOneRedis(Path folder, int all, int steps) {
        try (TestRedis redis = TestRedis.in(folder); RedisClient client = RedisClient.create(redis.uri())) {
            // what a crash leaves is not the subject here
            redis.set("appendonly", "no");
            for (int i = begun.getAndIncrement(); i < all; i = begun.getAndIncrement()) {
                replay(client, seed + i).run(steps);
            }
        } finally {
            // after a failure nobody needs the others
            begun.set(all);
        }
    }

    private Replay<S> replay(UnifiedJedis redis, long its) {
        return new Replay<>("-Dxianfeng.seed=" + its, () -> {
            redis.flushAll();
            return beginning.of(redis, its);
        });
    }
}
