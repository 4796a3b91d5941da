package org.xianfeng.knowledge.reindex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;

/** What one instance serves, all come to serve: each with a folder and an index of its own, or with shared ones. */
class FollowerTest {

    private static final String ASKED = "遵义会议是什么时候召开的？";

    @TempDir
    private Path root;

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T08:00:00Z"));
    private TestRedis redis;
    private TestLibrary oneFolder;
    private TestLibrary otherFolder;
    private OneInstance one;
    private OneInstance other;

    @BeforeEach
    void start() {
        redis = TestRedis.in(root.resolve("redis"));
        oneFolder = old(TestLibrary.in(root.resolve("one")));
        otherFolder = old(TestLibrary.in(root.resolve("other")));
        one = instance(oneFolder);
        other = instance(otherFolder);
        look();
    }

    @AfterEach
    void stop() throws IOException {
        one.close();
        other.close();
        redis.close();
    }

    @Test
    void reindexesWhatAnotherOneHasReindexed() {
        changed(oneFolder);
        changed(otherFolder);
        one.reindex();
        assertThat(other.answer(ASKED).orElseThrow()).as("before it looks").contains("1935");
        look();
        assertThat(other.answer(ASKED).orElseThrow()).contains("1953");
        assertThat(other.index().served()).isEqualTo(one.index().served());
    }

    @Test
    void waitsForItsFolderToBecomeTheSame() {
        changed(oneFolder);
        one.reindex();
        look();
        assertThat(other.answer(ASKED).orElseThrow()).contains("1935");
        changed(otherFolder);
        look();
        assertThat(other.answer(ASKED).orElseThrow()).as("until it looks at the folder again").contains("1935");
        clock.move(Duration.ofSeconds(11));
        look();
        assertThat(other.answer(ASKED).orElseThrow()).contains("1953");
    }

    @Test
    void followsThoughTheChecksWereForced() {
        for (TestLibrary folder : new TestLibrary[]{oneFolder, otherFolder}) {
            changed(folder).withFile("checks.jsonl", "{\"id\": \"c\", \"q\": \"" + ASKED + "\", \"any\": [\"1935\"]}");
        }
        assertThat(one.reindex().state()).isEqualTo(Job.State.REFUSED);
        look();
        assertThat(other.answer(ASKED).orElseThrow()).contains("1935");
        assertThat(one.reindex(Reindex.FORCED).state()).isEqualTo(Job.State.SWITCHED);
        look();
        assertThat(other.answer(ASKED).orElseThrow()).contains("1953");
    }

    @Test
    void goesBackWithTheOthersThoughItsFolderIsNew() {
        changed(oneFolder);
        changed(otherFolder);
        one.reindex();
        look();
        other.reindexer.rollBack("somebody");
        look();
        assertThat(one.answer(ASKED).orElseThrow()).contains("1935");
        look();
        assertThat(one.answer(ASKED).orElseThrow()).as("and stays there").contains("1935");
        assertThat(other.answer(ASKED).orElseThrow()).contains("1935");
        one.reindex();
        look();
        assertThat(other.answer(ASKED).orElseThrow()).contains("1953");
    }

    @Test
    void opensWhatAnotherOneOnTheSameDiskHasBuilt() throws IOException {
        try (OneInstance neighbour = instance(oneFolder)) {
            neighbour.follower.look();
            changed(oneFolder);
            one.reindex();
            neighbour.follower.look();
            assertThat(neighbour.answer(ASKED).orElseThrow()).contains("1953");
            one.reindexer.rollBack("somebody");
            neighbour.follower.look();
            assertThat(neighbour.answer(ASKED).orElseThrow()).contains("1935");
            one.follower.look();
            assertThat(one.answer(ASKED).orElseThrow()).contains("1935");
        }
    }

    @Test
    void catchesUpAfterAStart() throws IOException {
        other.close();
        changed(oneFolder);
        one.reindex();
        other = instance(otherFolder);
        changed(otherFolder);
        other.follower.look();
        assertThat(other.answer(ASKED).orElseThrow()).contains("1953");
    }

    @Test
    void tellsTheOthersWhatItsStartHasChanged() throws IOException {
        one.close();
        changed(oneFolder);
        one = instance(oneFolder);
        changed(otherFolder);
        one.follower.look();
        other.follower.look();
        assertThat(other.answer(ASKED).orElseThrow()).contains("1953");
    }

    @Test
    void doesNotGoBackToWhatTheFolderHasLeftBehind() throws IOException {
        changed(oneFolder);
        one.reindex();
        one.close();
        old(oneFolder).with("more", "又一条", "又一条说的是2021年的事。");
        one = instance(oneFolder);
        one.follower.look();
        one.follower.look();
        assertThat(one.answer(ASKED).orElseThrow()).contains("1935");
    }

    private void look() {
        one.follower.look();
        other.follower.look();
        one.follower.look();
    }

    private OneInstance instance(TestLibrary folder) {
        return new OneInstance(folder, folder.index(), redis, clock);
    }

    private static TestLibrary old(TestLibrary folder) {
        return folder.with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。");
    }

    private static TestLibrary changed(TestLibrary folder) {
        return folder.with("zunyi", "遵义会议", "遵义会议于1953年在贵州遵义召开。");
    }
}
