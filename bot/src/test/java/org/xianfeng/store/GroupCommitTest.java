package org.xianfeng.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.exceptions.JedisConnectionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Nobody waits for ever, whatever becomes of a batch. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupCommitTest {

    private static final int MOST = 4;

    @Test
    void doesOneBatchWhileTheNextOneGathers() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger batches = new AtomicInteger();
        try (GroupCommit<Integer> commit = GroupCommit.start("test", MOST, batch -> {
            batches.incrementAndGet();
            begun.countDown();
            await(go);
        }); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> commit.submit(0));
            begun.await();
            IntStream.rangeClosed(1, MOST).forEach(i -> threads.execute(() -> commit.submit(i)));
            go.countDown();
        }
        assertThat(batches).hasValueBetween(2, 1 + MOST);
    }

    @Test
    void failsAllWhoWaitForABatchThatFailedAndDoesTheNext() {
        for (Throwable cause : List.of(new IllegalStateException("boom"), new JedisConnectionException("no Redis"),
                new StackOverflowError("deep"), new OutOfMemoryError("no heap"), new AssertionError("never"))) {
            AtomicInteger batches = new AtomicInteger();
            try (GroupCommit<String> commit = GroupCommit.start("test", MOST, batch -> {
                if (batches.incrementAndGet() == 1) {
                    throwIt(cause);
                }
            })) {
                assertThatThrownBy(() -> commit.submit("first")).satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(cause), thrown -> assertThat(thrown).hasCause(cause));
                commit.submit("second");
                assertThat(batches).hasValue(2);
            }
        }
    }

    @Test
    void lookedAtByItsCallersAnErrorOfOthersIsNoOutage() {
        try (GroupCommit<String> commit = GroupCommit.start("test", MOST, _ -> {
            throw new StackOverflowError();
        })) {
            assertThatThrownBy(() -> commit.submit("one")).matches(thrown -> !Outage.isMeantBy(thrown));
        }
    }

    @Test
    void failsThoseWhoStillWaitWhenItIsClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        GroupCommit<Integer> commit = GroupCommit.start("test", 1, _ -> {
            begun.countDown();
            await(never);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> waiting = IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> commit.submit(i)))
                    .toList();
            begun.await();
            commit.close();
            for (Future<?> one : waiting) {
                assertThat(CompletableFuture.supplyAsync(() -> isOver(one)).get(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static boolean isOver(Future<?> one) {
        try {
            one.get();
        } catch (Exception e) {
            return true;
        }
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void throwIt(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }
}
