package org.xianfeng.knowledge.reindex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.store.Leases;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One reindexing at a time, whichever instance does it. */
class ReindexerTest {

    @TempDir
    private Path root;

    private TestRedis redis;
    private TestLibrary folder;
    private OneInstance one;

    @BeforeEach
    void start() {
        redis = TestRedis.in(root.resolve("redis"));
        folder = TestLibrary.in(root).with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。");
        one = new OneInstance(folder, redis);
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        redis.close();
    }

    @Test
    void tellsEveryInstanceHowItEnded() throws IOException {
        folder.with("new", "新会议", "新会议于2020年召开。").withFile("broken.jsonl", "nothing");
        Job ended = one.reindex();
        assertThat(ended.state()).isEqualTo(Job.State.SWITCHED);
        assertThat(ended.result().changed()).isEqualTo(1);
        try (OneInstance other = new OneInstance(folder, root.resolve("other"), redis, Clock.systemUTC())) {
            assertThat(other.reindexer.job()).hasValue(ended);
        }
        assertThat(one.reindex().state()).isEqualTo(Job.State.UNCHANGED);
    }

    @Test
    void tellsASecondOneWhoIsAtItAndHowFar() throws Exception {
        for (int i = 0; i < 30; i++) {
            folder.with("e" + i, "条目" + i, "第" + i + "条说的是一件事。");
        }
        CountDownLatch go = new CountDownLatch(1);
        SlowIndex slow = new SlowIndex(one.index(), go);
        Reindexer busy = new Reindexer(slow, redis.leases(), one.state, Clock.systemUTC());
        Start.Started started = (Start.Started) busy.start(Reindex.USUAL, "王主任");
        assertThat(one.reindexer.start(Reindex.USUAL, "李四")).isInstanceOfSatisfying(Start.Busy.class,
                other -> assertThat(other.job().orElseThrow().by()).isEqualTo("王主任"));
        assertThat(one.reindexer.rollBack("李四")).isInstanceOf(Rollback.Busy.class);
        await().untilAsserted(() -> {
            Job seen = one.reindexer.job().orElseThrow();
            assertThat(seen.isRunning()).isTrue();
            assertThat(seen.done()).isEqualTo(SlowIndex.DONE);
            assertThat(seen.total()).isEqualTo(SlowIndex.TOTAL);
            assertThat(seen.rate()).isPositive();
            assertThat(seen.left()).isPresent();
        });
        go.countDown();
        assertThat(started.end().join().state()).isEqualTo(Job.State.SWITCHED);
        assertThat(one.reindex().state()).as("once it is over").isEqualTo(Job.State.UNCHANGED);
    }

    @Test
    void looksAtWhatCameMeanwhileOnceTheOtherOneHasEnded() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Reindexer busy = new Reindexer(new SlowIndex(one.index(), go), redis.leases(), one.state, Clock.systemUTC());
        Start.Started first = (Start.Started) busy.start(Reindex.USUAL, "王主任");
        CompletableFuture<Job> second = CompletableFuture.supplyAsync(() -> one.reindexer.run(Reindex.USUAL, "李四"));
        folder.with("new", "新会议", "新会议于2020年召开。");
        assertThat(second).isNotDone();
        go.countDown();
        first.end().join();
        assertThat(second.get().by()).isEqualTo("李四");
        assertThat(second.get().isServed()).isTrue();
        assertThat(one.library().entry("new")).isPresent();
    }

    @Test
    void waitsForNobodyWhenTheServiceStops() throws Exception {
        try (Leases.Lease _ = redis.leases().tryAcquire(Reindexer.LEASE, Reindexer.HELD).orElseThrow()) {
            CompletableFuture<Job> waiting = CompletableFuture
                    .supplyAsync(() -> one.reindexer.run(Reindex.USUAL, "李四"));
            one.reindexer.close();
            assertThat(waiting.get().state()).isEqualTo(Job.State.FAILED);
            assertThat(waiting.get().problems()).isEmpty();
        }
    }

    @Test
    void doesNotSwitchWhenAnotherOneHasTakenOver() {
        folder.with("new", "新会议", "新会议于2020年召开。");
        CountDownLatch go = new CountDownLatch(1);
        Reindexer slow = new Reindexer(new SlowIndex(one.index(), go), redis.leases(), one.state, Clock.systemUTC());
        Start.Started started = (Start.Started) slow.start(Reindex.USUAL, "王主任");
        redis.forgetInstances();
        try (Leases.Lease next = redis.leases().tryAcquire(Reindexer.LEASE, Reindexer.HELD).orElseThrow()) {
            assertThat(one.state.publish(new Publication(next.token(), "theirs", "", false))).isTrue();
            go.countDown();
            Job ended = started.end().join();
            assertThat(ended.state()).isEqualTo(Job.State.FAILED);
            assertThat(ended.cause()).contains("another instance has taken over");
            assertThat(one.library().entry("new")).isEmpty();
            assertThat(one.state.published().orElseThrow().fingerprint()).isEqualTo("theirs");
        }
    }

    /** The negative control of the test above: whoever asks nobody switches. */
    @Test
    void withoutAGateItWouldSwitch() {
        folder.with("new", "新会议", "新会议于2020年召开。");
        one.index().reindex(Reindex.USUAL, new ReindexProgress(), SwitchGuard.OPEN);
        assertThat(one.library().entry("new")).isPresent();
    }

    @Test
    void aLaterHolderIsNotOverwrittenByAnEarlierOne() {
        assertThat(one.state.publish(new Publication(7, "later", "", false))).isTrue();
        assertThat(one.state.publish(new Publication(6, "earlier", "", false))).isFalse();
        assertThat(one.state.publish(new Publication(7, "the same again", "", false))).isTrue();
        assertThat(one.state.published().orElseThrow().fingerprint()).isEqualTo("the same again");
    }

    @Test
    void saysWhyItFailed() throws IOException {
        FileSystemUtils.deleteRecursively(folder.folder());
        Job ended = one.reindex();
        assertThat(ended.state()).isEqualTo(Job.State.FAILED);
        assertThat(ended.cause()).contains("could not reload the library");
        assertThat(one.answer("遵义会议是什么时候召开的？")).isPresent();
    }

    @Test
    void goesBackAndTellsTheOthers() {
        String first = one.index().served();
        assertThat(one.reindexer.rollBack("somebody")).isInstanceOf(Rollback.Nothing.class);
        folder.with("zunyi", "遵义会议", "遵义会议于1953年在贵州遵义召开。");
        one.reindex();
        assertThat(one.reindexer.rollBack("somebody")).isInstanceOf(Rollback.Done.class);
        assertThat(one.answer("遵义会议是什么时候召开的？").orElseThrow()).contains("1935");
        assertThat(one.state.published().orElseThrow())
                .satisfies(published -> assertThat(published.fingerprint()).isEqualTo(first))
                .satisfies(published -> assertThat(published.back()).isTrue());
    }

    @Test
    void endsItsJobWhenTheServiceStops() throws IOException {
        folder.with("new", "新会议", "新会议于2020年召开。");
        CountDownLatch go = new CountDownLatch(1);
        Reindexer slow = new Reindexer(new SlowIndex(one.index(), go), redis.leases(), one.state, Clock.systemUTC());
        Start.Started started = (Start.Started) slow.start(Reindex.USUAL, "王主任");
        Thread closing = Thread.ofVirtual().start(slow::close);
        go.countDown();
        assertThat(started.end().join().state()).isIn(Job.State.FAILED, Job.State.SWITCHED);
        assertThat(closing).satisfies(Thread::join);
    }
}
