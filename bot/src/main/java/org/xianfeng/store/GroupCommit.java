package org.xianfeng.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Lets what many threads ask for be done together, as a database commits in groups: while one batch is being done, the
 * next one gathers. Each thread waits until its own is done.
 *
 * @param <T> what is asked for
 */
public final class GroupCommit<T> implements AutoCloseable {

    private final int most;
    private final Consumer<List<T>> work;
    private final BlockingQueue<Waiting<T>> gathered;
    private final Thread thread;
    private volatile boolean closed;

    private GroupCommit(int most, Consumer<List<T>> work, Thread.Builder threads) {
        this.most = most;
        this.work = work;
        this.gathered = new ArrayBlockingQueue<>(4 * most);
        this.thread = threads.unstarted(this::serve);
    }

    /**
     * Starts one.
     *
     * @param most in one batch
     * @param work does a batch; what it throws is thrown to all that wait for it, and the next batch comes as usual
     */
    public static <T> GroupCommit<T> start(String name, int most, Consumer<List<T>> work) {
        return start(most, work, Thread.ofVirtual().name(name));
    }

    public static <T> GroupCommit<T> start(int most, Consumer<List<T>> work, Thread.Builder threads) {
        GroupCommit<T> groupCommit = new GroupCommit<>(most, work, threads);
        groupCommit.thread.start();
        return groupCommit;
    }

    /**
     * Returns when this has been done.
     *
     * @throws RuntimeException whatever the batch failed with
     */
    public void submit(T item) {
        Waiting<T> waiting = new Waiting<>(item, new CompletableFuture<>());
        try {
            gathered.put(waiting);
            if (closed) {
                failAll();
            }
            waiting.done.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JedisException("interrupted before it was sent", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("done with others, and failed with them", e.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        failAll();
    }

    private void serve() {
        List<Waiting<T>> batch = new ArrayList<>(most);
        while (!closed) {
            try {
                batch.add(gathered.take());
                gathered.drainTo(batch, most - 1);
                work.accept(batch.stream().map(Waiting::item).toList());
                batch.forEach(waiting -> waiting.done.complete(null));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) {
                batch.forEach(waiting -> waiting.done.completeExceptionally(e));
            } finally {
                batch.clear();
            }
        }
    }

    private void failAll() {
        for (Waiting<T> left = gathered.poll(); left != null; left = gathered.poll()) {
            left.done.completeExceptionally(new JedisConnectionException("the connection to Redis is closed"));
        }
    }

    private record Waiting<T>(T item, CompletableFuture<Void> done) {}
}
