package org.xianfeng.knowledge.reindex;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FolderWatchTest {

    @TempDir
    private Path root;

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final Wishes wishes = new Wishes();
    private TestLibrary folder;
    private FolderWatch watch;

    @BeforeEach
    void fill() throws IOException {
        folder = TestLibrary.in(root).with("zunyi", "遵义会议", "遵义会议于1935年召开。");
        watch = watch(wishes, true);
        later();
    }

    @Test
    void reindexesOnceTheFolderHasBeenQuiet() throws IOException {
        folder.with("new", "新会议", "新会议于2020年召开。");
        watch.look();
        assertThat(wishes.made).as("files may still be coming").isEmpty();
        folder.with("newer", "更新的会议", "更新的会议于2021年召开。");
        clock.move(FolderWatch.QUIET);
        watch.look();
        assertThat(wishes.made).as("they still were").isEmpty();
        later();
        assertThat(wishes.made).containsExactly("folder watch");
        later();
        assertThat(wishes.made).as("nothing has changed since").hasSize(1);
    }

    @Test
    void noticesEveryKindOfChange() throws IOException {
        folder.with("zunyi", "遵义会议", "遵义会议于1936年召开。");
        later();
        assertThat(wishes.made).as("other content of the same length").hasSize(1);
        folder.without("zunyi");
        later();
        assertThat(wishes.made).as("a file less").hasSize(2);
        folder.withFile("README.md", "nothing to index");
        later();
        assertThat(wishes.made).as("a file that holds no entries").hasSize(2);
    }

    @Test
    void triesAgainWhenSomebodyElseWasAtIt() throws IOException {
        wishes.busy = true;
        folder.with("new", "新会议", "新会议于2020年召开。");
        later();
        wishes.busy = false;
        later();
        assertThat(wishes.made).hasSize(2);
        later();
        assertThat(wishes.made).hasSize(2);
    }

    @Test
    void waitsForAFolderThatIsGoneForAMoment() throws IOException {
        folder.without("zunyi");
        Files.delete(folder.folder());
        later();
        assertThat(wishes.made).isEmpty();
    }

    @Test
    void watchesOnlyWhenToldTo() {
        FolderWatch off = watch(wishes, false);
        off.start();
        assertThat(off.isRunning()).isFalse();
    }

    @Test
    void findsAnEntryThatWasPutIntoTheFolderByItself() throws IOException {
        try (TestRedis redis = TestRedis.in(root.resolve("redis")); OneInstance one = new OneInstance(folder, redis)) {
            FolderWatch running = watch(one.reindexer, true, Clock.systemUTC());
            running.start();
            folder.with("new", "新会议", "新会议于2020年召开。");
            await().atMost(Duration.ofSeconds(20)).until(() -> one.answer("新会议是哪一年召开的").isPresent());
            running.stop();
        }
    }

    /** Looks twice, as far apart as it takes for the folder to count as quiet. */
    private void later() throws IOException {
        watch.look();
        clock.move(FolderWatch.QUIET);
        watch.look();
    }

    private FolderWatch watch(Reindexing reindexing, boolean on) {
        return watch(reindexing, on, clock);
    }

    private FolderWatch watch(Reindexing reindexing, boolean on, Clock clock) {
        return new FolderWatch(settings(), new ReindexSettings(on), new DocumentReader(DocumentSettings.USUAL),
                reindexing, clock);
    }

    private LibrarySettings settings() {
        return new LibrarySettings(folder.folder().toString(), folder.index().toString(),
                folder.brought().toString(), 0.22, 0.13, false, Duration.ofMinutes(10));
    }

    /** Takes down who wanted to reindex. */
    private static final class Wishes implements Reindexing {

        private final List<String> made = new ArrayList<>();
        private boolean busy;

        @Override
        public Start start(Reindex how, String by) {
            made.add(by);
            return busy
                    ? new Start.Busy(Optional.empty())
                    : new Start.Started(Job.begun("1", by, "here", Instant.EPOCH), new CompletableFuture<>());
        }

        @Override
        public Job run(Reindex how, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Job> job() {
            return Optional.empty();
        }

        @Override
        public Rollback rollBack(String by) {
            throw new UnsupportedOperationException();
        }
    }
}
