package org.xianfeng.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xianfeng.time.TurnableClock;
import redis.clients.jedis.exceptions.JedisConnectionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class TickerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final TurnableClock clock = new TurnableClock(NOW);
    private final Loops loops = new Loops(clock);
    private final LoopsHealthIndicator health = new LoopsHealthIndicator(loops);
    private final Scripted task = new Scripted();

    @Test
    void goesOnWhateverItsTaskThrows() {
        task.throwing(new IllegalStateException("a bug"), new StackOverflowError(), new OutOfMemoryError("no heap"),
                new NoClassDefFoundError("org/Gone"), new AssertionError("never"), new Exception("checked"));
        try (Ticker _ = Ticker.start(task, loops)) {
            await().until(() -> task.runs.get() > 10);
        }
    }

    @Test
    void goesOnThoughItsTaskLeavesItsThreadInterrupted() {
        PeriodicTask interrupting = new Scripted() {

            @Override
            public void run(LoopState loop) {
                runs.incrementAndGet();
                Thread.currentThread().interrupt();
            }
        };
        try (Ticker _ = Ticker.start(interrupting, loops)) {
            await().until(() -> ((Scripted) interrupting).runs.get() > 10);
        }
    }

    @Test
    void logsTheFirstFailureAndEachChangeButNotEveryRun(CapturedOutput output) {
        task.throwing(new IllegalStateException("one"), new IllegalStateException("one"),
                new IllegalStateException("one"), new IllegalStateException("another"),
                new JedisConnectionException("no Redis"));
        try (Ticker _ = Ticker.start(task, loops)) {
            await().until(() -> output.toString().contains("scripted works again"));
            await().until(() -> task.runs.get() > 10);
        }
        assertThat(output.toString()).containsOnlyOnce("tried again: java.lang.IllegalStateException: one")
                .containsOnlyOnce("tried again: java.lang.IllegalStateException: another")
                .containsOnlyOnce("scripted waits for Redis").containsOnlyOnce("scripted works again");
    }

    @Test
    void saysSinceWhenItFailsAndWhy() {
        task.always = new NoClassDefFoundError("org/Gone");
        try (Ticker _ = Ticker.start(task, loops)) {
            await().until(() -> task.runs.get() > 3);
            clock.advance(Duration.ofSeconds(90));
            int before = task.runs.get();
            await().until(() -> task.runs.get() > before + 1);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(String.valueOf(health.health().getDetails().get("failing"))).contains("scripted", "since=" + NOW,
                    "NoClassDefFoundError: org/Gone");
            task.always = null;
            await().until(() -> health.health().getStatus().equals(Status.UP));
        }
    }

    @Test
    void saysSinceWhenItStandsStill() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        PeriodicTask stuck = new Scripted() {

            @Override
            public void run(LoopState loop) throws InterruptedException {
                running.countDown();
                go.await();
            }
        };
        try (Ticker _ = Ticker.start(stuck, loops)) {
            running.await();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            clock.advance(Duration.ofMinutes(3));
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(String.valueOf(health.health().getDetails().get("failing"))).contains("scripted", "since=" + NOW,
                    "stands still");
            go.countDown();
        }
    }

    @Test
    void isolatesAnItemThatFailsLogsItOnceAndCountsIt(CapturedOutput output) {
        LoopState loop = loops.add("items", Duration.ofMinutes(1));
        AtomicInteger well = new AtomicInteger();
        for (int run = 0; run < 5; run++) {
            loop.each(List.of("good", "bad", "fine"), item -> {
                if (item.equals("bad")) {
                    throw new StackOverflowError();
                }
                well.incrementAndGet();
            });
        }
        assertThat(well).hasValue(10);
        assertThat(output.toString()).containsOnlyOnce("items: bad fails");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(String.valueOf(health.health().getDetails().get("failingItems"))).contains("items: bad", "times=5");

        assertThat(loop.attempt("bad", () -> {})).isTrue();
        assertThat(String.valueOf(health.health().getDetails().get("failingItems"))).isEqualTo("{}");
    }

    @Test
    void forgetsAnItemThatIsGone() {
        LoopState loop = loops.add("items", Duration.ofMinutes(1));
        assertThat(loop.attempt("gone", () -> {
            throw new IllegalStateException("broken");
        })).isFalse();
        clock.advance(Duration.ofHours(3));
        assertThat(loop.failingItems()).isEmpty();
    }

    @Test
    void blamesNoItemForAnOutage() {
        LoopState loop = loops.add("items", Duration.ofMinutes(1));
        assertThatThrownBy(() -> loop.attempt("one", () -> {
            throw new JedisConnectionException("no Redis");
        })).isInstanceOf(JedisConnectionException.class);
        assertThat(loop.failingItems()).isEmpty();
    }

    @Test
    void endsWithWhatIsNotToBeLeftUndone() {
        Ticker ticker = Ticker.start(task, loops);
        ticker.close();
        assertThat(task.ended).hasValue(1);
    }

    @Test
    @Timeout(30)
    void stopsThoughARunNeverEnds(CapturedOutput output) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Tickers tickers = new Tickers(List.of(new Scripted() {

            @Override
            public void run(LoopState loop) throws InterruptedException {
                running.countDown();
                never.await();
            }
        }, task), new Loops(Clock.systemUTC()));
        tickers.start();
        running.await();
        tickers.stop();
        assertThat(tickers.isRunning()).isFalse();
        assertThat(output.toString()).contains("does not stop within 10 s");
        never.countDown();
    }

    /** Throws what it was told to, run by run, and then nothing. */
    private static class Scripted implements PeriodicTask {

        final AtomicInteger runs = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private final Queue<Throwable> next = new ConcurrentLinkedQueue<>();
        private volatile @Nullable Error always;

        void throwing(Throwable... causes) {
            next.addAll(List.of(causes));
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Duration period() {
            return Duration.ofMillis(1);
        }

        @Override
        public void run(LoopState loop) throws Exception {
            runs.incrementAndGet();
            Throwable cause = always != null ? always : next.poll();
            if (cause instanceof Error error) {
                throw error;
            } else if (cause instanceof Exception exception) {
                throw exception;
            }
        }

        @Override
        public void end() {
            ended.incrementAndGet();
        }
    }
}
