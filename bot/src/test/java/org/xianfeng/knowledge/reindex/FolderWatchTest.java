package org.xianfeng.knowledge.reindex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.store.Loops;
import org.xianfeng.store.Ticker;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
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
        watch = watch(wishes);
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
    void goesOnWatchingAfterTheFolderVanishedWhileItWasWalked() throws IOException {
        wishes.vanish = 3;
        folder.with("new", "新会议", "新会议于2020年召开。");
        FolderWatch running = watch(wishes, Clock.systemUTC());
        running.look();
        folder.with("newer", "更新的会议", "更新的会议于2021年召开。");
        try (Ticker _ = Ticker.start(running, new Loops(Clock.systemUTC()))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !wishes.made.isEmpty());
            FileSystemUtils.deleteRecursively(folder.folder());
            folder.with("zunyi", "遵义会议", "遵义会议于1935年召开。").with("back", "回来了", "回来了于2022年召开。");
            await().atMost(Duration.ofSeconds(20)).until(() -> wishes.made.size() > 1);
        }
    }

    @Test
    void triesAgainLaterWhatCouldNotBeIndexed() throws IOException {
        wishes.failing = true;
        folder.with("new", "新会议", "新会议于2020年召开。");
        later();
        assertThat(wishes.made).hasSize(1);
        wishes.failing = false;
        later();
        assertThat(wishes.made).as("not at once").hasSize(1);
        clock.move(Duration.ofMinutes(2));
        later();
        assertThat(wishes.made).hasSize(2);
        later();
        assertThat(wishes.made).hasSize(2);
    }

    @Test
    void watchesOnlyWhenToldTo() {
        ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(FolderWatch.class)
                .withBean(LibrarySettings.class, this::settings).withBean(Reindexing.class, () -> wishes)
                .withBean(DocumentReader.class, () -> new DocumentReader(DocumentSettings.USUAL))
                .withBean(Clock.class, () -> clock);
        context.run(off -> assertThat(off).doesNotHaveBean(FolderWatch.class));
        context.withPropertyValues("xianfeng.library.watch=true")
                .run(on -> assertThat(on).hasSingleBean(FolderWatch.class));
    }

    @Test
    void findsAnEntryThatWasPutIntoTheFolderByItself() throws IOException {
        try (TestRedis redis = TestRedis.in(root.resolve("redis")); OneInstance one = new OneInstance(folder, redis)) {
            FolderWatch running = watch(one.reindexer, Clock.systemUTC());
            running.look();
            try (Ticker _ = Ticker.start(running, new Loops(Clock.systemUTC()))) {
                folder.with("new", "新会议", "新会议于2020年召开。");
                await().atMost(Duration.ofSeconds(20)).until(() -> one.answer("新会议是哪一年召开的").isPresent());
            }
        }
    }

    /** Looks twice, as far apart as it takes for the folder to count as quiet. */
    private void later() throws IOException {
        watch.look();
        clock.move(FolderWatch.QUIET);
        watch.look();
    }

    private FolderWatch watch(Reindexing reindexing) {
        return watch(reindexing, clock);
    }

    private FolderWatch watch(Reindexing reindexing, Clock clock) {
        return new FolderWatch(settings(), new DocumentReader(DocumentSettings.USUAL), reindexing, clock);
    }

    private LibrarySettings settings() {
        return new LibrarySettings(folder.folder().toString(), folder.index().toString(),
                folder.brought().toString(), 0.4, 0.15, false, Duration.ofMinutes(10));
    }

    /** Takes down who wanted to reindex. */
    private static final class Wishes implements Reindexing {

        private final List<String> made = new CopyOnWriteArrayList<>();
        private int vanish;
        private boolean busy;
        private boolean failing;

        @Override
        public Start start(Reindex how, String by) {
            if (vanish > 0) {
                vanish--;
                throw new UncheckedIOException(new NoSuchFileException("it was there when the walk began"));
            }
            made.add(by);
            Job job = Job.begun("1", by, "here", Instant.EPOCH);
            CompletableFuture<Job> end = new CompletableFuture<>();
            if (failing) {
                end.complete(job.failed("the folder vanished", Instant.EPOCH));
            }
            return busy ? new Start.Busy(Optional.empty()) : new Start.Started(job, end);
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
