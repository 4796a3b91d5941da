package org.xianfeng.broadcast.send;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.xianfeng.chat.ChatId;

/**
 * Rows in hand that ask for leave to be sent. At a high rate several ask at once: each answer of Redis waits for its
 * disk, and those that ask together wait together.
 */
final class Batch {

    private final Queue<ChatId> left;
    private final Queue<ChatId> refused = new ConcurrentLinkedQueue<>();

    Batch(List<ChatId> chats) {
        this.left = new ConcurrentLinkedQueue<>(chats);
    }

    /**
     * Lets each be admitted, until one is not.
     *
     * @param askers how many ask at once
     * @param admit false if no more are to be
     * @return those that were not
     * @throws RuntimeException that one of them met; what was not asked about is still to be given back
     */
    Collection<ChatId> admit(int askers, Predicate<ChatId> admit) {
        if (askers == 1) {
            ask(admit);
            return refused;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = IntStream.range(0, askers).<Future<?>>mapToObj(
                    _ -> threads.submit(() -> ask(admit))).toList();
            for (Future<?> one : asking) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        drain();
        return refused;
    }

    private void ask(Predicate<ChatId> admit) {
        for (ChatId chat = left.poll(); chat != null; chat = left.poll()) {
            if (!admit.test(chat)) {
                refused.add(chat);
                drain();
            }
        }
    }

    /** One by one, as others take some meanwhile: each chat is somebody's alone. */
    private void drain() {
        for (ChatId chat = left.poll(); chat != null; chat = left.poll()) {
            refused.add(chat);
        }
    }
}
