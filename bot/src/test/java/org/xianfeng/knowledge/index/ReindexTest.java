package org.xianfeng.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.ReloadReport.Outcome;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.answer.TestLibrary.Opened;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.reindex.LibraryIndex;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.ReindexProgress;
import org.xianfeng.knowledge.reindex.SwitchGuard;
import org.xianfeng.knowledge.text.GramAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A new index beside the live one, and the switch between them. */
class ReindexTest {

    private static final Reindex FULL = new Reindex(true, false);

    @TempDir
    private Path root;

    private TestLibrary folder;

    @BeforeEach
    void fill() {
        folder = TestLibrary.in(root).with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。")
                .with("gutian", "古田会议", "古田会议于1929年12月在福建上杭召开。")
                .with("long", "长征", ("长征中的第一件事情。".repeat(40) + "\n\n").repeat(5));
    }

    @Test
    void analysesOnlyWhatChanged() throws IOException {
        try (Opened opened = folder.openBoth()) {
            folder.with("zunyi", "遵义会议", "遵义会议选举了张闻天负总责。").with("new", "新会议", "新会议于2020年召开。")
                    .without("gutian");
            ReloadReport report = reindex(opened.index(), Reindex.USUAL);
            assertThat(report.outcome()).isEqualTo(Outcome.SWITCHED);
            assertThat(report.changed()).isEqualTo(2);
            assertThat(report.removed()).isEqualTo(1);
            assertThat(report.entries()).isEqualTo(3);
            assertThat(answer(opened.library(), "遵义会议选举了谁")).hasValue("遵义会议选举了张闻天负总责。");
            assertThat(opened.library().entry("gutian")).isEmpty();
            assertThat(reindex(opened.index(), FULL).changed()).isEqualTo(3);
        }
    }

    @Test
    void leavesNoPassageOfAnEntryThatChangedOrIsGone() throws IOException {
        try (Opened opened = folder.openBoth()) {
            int before = opened.library().status().passages();
            folder.with("long", "长征", "长征于1934年10月开始。");
            assertThat(reindex(opened.index(), Reindex.USUAL).passages()).isEqualTo(3).isLessThan(before);
            folder.without("long");
            assertThat(reindex(opened.index(), Reindex.USUAL).passages()).isEqualTo(2);
        }
    }

    @Test
    void leavesTheIndexAloneWhenNothingChanged() throws IOException {
        try (Opened opened = folder.withFile("broken.jsonl", "nothing").openBoth()) {
            List<Path> before = indexes();
            ReloadReport report = reindex(opened.index(), Reindex.USUAL);
            assertThat(report.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(report.entries()).isEqualTo(3);
            assertThat(report.problems()).as("what is left out is said again").hasSize(1);
            assertThat(indexes()).isEqualTo(before);
        }
    }

    /** Random histories of a folder: whatever was changed, the index is the same as one built from nothing. */
    @Test
    void comesToTheSameAsAFullReindex() throws IOException {
        long seed = Long.getLong("xianfeng.seed", System.nanoTime());
        Random random = new Random(seed);
        try (Opened opened = folder.openBoth()) {
            for (int step = 0; step < 40; step++) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    edit(random);
                }
                ReloadReport report = reindex(opened.index(), Reindex.USUAL);
                try (Opened fresh = folder.openBoth(root.resolve("fresh-" + step))) {
                    assertThat(contents(opened)).as("seed %s, step %s", seed, step).isEqualTo(contents(fresh));
                    assertThat(report.entries()).as("seed %s, step %s", seed, step)
                            .isEqualTo(fresh.library().status().entries());
                    assertThat(report.problems()).as("seed %s, step %s", seed, step)
                            .isEqualTo(reindex(fresh.index(), FULL).problems());
                }
            }
        }
    }

    /** Puts, changes, removes and moves entries, in files of one and in files of many, with ids that come twice. */
    private void edit(Random random) throws IOException {
        String id = "e" + random.nextInt(6);
        String text = "第" + random.nextInt(100) + "条说明写在这里。".repeat(1 + random.nextInt(150));
        Path file = folder.folder().resolve(id + ".md");
        switch (random.nextInt(4)) {
            case 0 -> folder.with(id, "条目" + random.nextInt(3), text);
            case 1 -> Files.deleteIfExists(file);
            case 2 -> {
                if (Files.exists(file)) {
                    Files.move(file, folder.folder().resolve("moved-" + random.nextInt(6) + ".md"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            default -> {
                StringBuilder lines = new StringBuilder();
                for (int i = random.nextInt(5); i > 0; i--) {
                    lines.append(
                            "{\"id\":\"e%d\",\"title\":\"行\",\"text\":\"%s\"}\n".formatted(random.nextInt(8), text));
                }
                folder.withFile("lines-" + random.nextInt(2) + ".jsonl", lines.toString());
            }
        }
    }

    private static Map<String, Entry> contents(Opened opened) {
        Map<String, Entry> contents = new TreeMap<>();
        for (String id : List.of("zunyi", "gutian", "long", "e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7")) {
            opened.library().entry(id).ifPresent(entry -> contents.put(id, entry));
        }
        return contents;
    }

    @Test
    void doesNotSwitchToAnIndexThatFailsACheck() throws IOException {
        folder.withFile("checks.jsonl", """
                {"id": "c1", "q": "遵义会议是什么时候召开的？", "any": ["1935年1月15日"]}
                {"id": "c2", "q": "红烧肉怎么做", "refuse": true}
                """);
        try (Opened opened = folder.openBoth()) {
            folder.with("zunyi", "遵义会议", "遵义会议于1953年在贵州遵义召开。").with("pork", "红烧肉", "红烧肉怎么做：先焯水。");
            ReloadReport refused = reindex(opened.index(), Reindex.USUAL);
            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.failedChecks()).hasToString(
                    "[c1 (遵义会议是什么时候召开的？): 遵义会议于1953年在贵州遵义召开。, c2 (红烧肉怎么做): 红烧肉怎么做：先焯水。]");
            assertThat(answer(opened.library(), "遵义会议是什么时候召开的？").orElseThrow()).contains("1935");
            assertThat(indexes()).as("the refused one is gone").hasSize(1);
            ReloadReport forced = reindex(opened.index(), Reindex.FORCED);
            assertThat(forced.outcome()).isEqualTo(Outcome.SWITCHED);
            assertThat(forced.failedChecks()).hasSize(2);
            assertThat(answer(opened.library(), "遵义会议是什么时候召开的？").orElseThrow()).contains("1953");
        }
    }

    @Test
    void servesTheLastSoundIndexWhenItStartsWithAFolderThatFailsACheck() throws IOException {
        folder.withFile("checks.jsonl", "{\"id\": \"c1\", \"q\": \"遵义会议是什么时候召开的？\", \"any\": [\"1935\"]}");
        folder.openBoth().close();
        folder.with("zunyi", "遵义会议", "遵义会议于1953年在贵州遵义召开。");
        try (Opened again = folder.openBoth()) {
            assertThat(answer(again.library(), "遵义会议是什么时候召开的？").orElseThrow()).contains("1935");
        }
    }

    @Test
    void namesLinesThatAreNoChecks() throws IOException {
        folder.withFile("checks.jsonl", """
                {"id": "c1", "q": "遵义会议", "any": ["("]}
                nothing

                {"id": "c2", "q": "遵义会议"}
                {"id": "c3", "q": " ", "refuse": true}
                {"id": "c4", "q": "遵义会议", "any": ["遵义"], "refuse": true}
                null
                {"q": "遵义会议", "any": ["遵义"]}
                """);
        try (Opened opened = folder.openBoth()) {
            assertThat(reindex(opened.index(), Reindex.USUAL).problems())
                    .allMatch(problem -> problem.file().equals("checks.jsonl"))
                    .extracting(problem -> problem.line()).containsExactly(1, 2, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void rollsBackAndStaysThereOverARestartUntilTheNextReindexing() throws IOException {
        try (Opened opened = folder.openBoth()) {
            assertThat(opened.index().previous()).isEmpty();
            String first = opened.index().served();
            folder.with("zunyi", "遵义会议", "遵义会议于1953年在贵州遵义召开。");
            reindex(opened.index(), Reindex.USUAL);
            assertThat(opened.index().rollBack("some other", SwitchGuard.OPEN)).isFalse();
            assertThat(opened.index().previous()).hasValue(first);
            assertThat(opened.index().rollBack(first, SwitchGuard.OPEN)).isTrue();
            assertThat(answer(opened.library(), "遵义会议是什么时候召开的？").orElseThrow()).contains("1935");
        }
        try (Opened again = folder.openBoth()) {
            assertThat(answer(again.library(), "遵义会议是什么时候召开的？").orElseThrow()).contains("1935");
            assertThat(reindex(again.index(), Reindex.USUAL).outcome()).isEqualTo(Outcome.SWITCHED);
            assertThat(answer(again.library(), "遵义会议是什么时候召开的？").orElseThrow()).contains("1953");
        }
        try (Opened again = folder.openBoth()) {
            assertThat(answer(again.library(), "遵义会议是什么时候召开的？").orElseThrow()).contains("1953");
        }
    }

    @Test
    void aReindexingOfTheSameFolderKeepsWhatCanBeRolledBackTo() throws IOException {
        try (Opened opened = folder.openBoth()) {
            String first = opened.index().served();
            folder.with("new", "新会议", "新会议于2020年召开。");
            reindex(opened.index(), Reindex.USUAL);
            reindex(opened.index(), FULL);
            assertThat(opened.index().previous()).hasValue(first);
        }
    }

    @Test
    void whoReadsKeepsTheIndexThatWasLiveThen() throws IOException {
        try (Opened opened = folder.openBoth()) {
            String first = opened.index().served();
            String seen = ((LuceneIndex) opened.index()).read("look twice", live -> {
                for (int i = 0; i < 3; i++) {
                    folder.with("new", "新会议", "新会议于202" + i + "年召开。");
                    reindex(opened.index(), Reindex.USUAL);
                }
                assertThat(live.entry("new")).as("in the index that the reader began with").isEmpty();
                assertThat(live.entry("zunyi")).isPresent();
                return live.facts().fingerprint();
            });
            assertThat(seen).isEqualTo(first).isNotEqualTo(opened.index().served());
        }
    }

    @Test
    void aGateThatDoesNotLetPassLeavesTheOldIndex() throws IOException {
        try (Opened opened = folder.openBoth()) {
            String before = opened.index().served();
            folder.with("new", "新会议", "新会议于2020年召开。");
            assertThatThrownBy(() -> opened.index().reindex(Reindex.USUAL, new ReindexProgress(), _ -> {
                throw new CancellationException("another instance has taken over");
            })).isInstanceOf(CancellationException.class);
            assertThat(opened.index().served()).isEqualTo(before);
            assertThat(indexes()).hasSize(1);
        }
    }

    @Test
    void aCancelledReindexingLeavesTheOldIndexAndNothingElse() throws IOException {
        try (Opened opened = folder.openBoth()) {
            folder.with("new", "新会议", "新会议于2020年召开。");
            ReindexProgress progress = new ReindexProgress();
            progress.cancel("not wanted any more");
            assertThatThrownBy(() -> opened.index().reindex(FULL, progress, SwitchGuard.OPEN))
                    .isInstanceOf(CancellationException.class);
            assertThat(indexes()).hasSize(1);
            assertThat(reindex(opened.index(), Reindex.USUAL).outcome()).isEqualTo(Outcome.SWITCHED);
        }
    }

    @Test
    void countsWhatItHasDone() throws IOException {
        try (Opened opened = folder.openBoth()) {
            folder.with("new", "新会议", "新会议于2020年召开。");
            ReindexProgress progress = new ReindexProgress();
            opened.index().reindex(Reindex.USUAL, progress, SwitchGuard.OPEN);
            assertThat(progress.done()).isEqualTo(4);
            assertThat(progress.total()).isEqualTo(4);
        }
    }

    @Test
    void analysesAllAnewWhenTheAnalysisIsAnother() throws IOException {
        folder.openBoth().close();
        changeVersion(indexes().getFirst());
        try (Opened again = folder.openBoth()) {
            assertThat(again.index().previous()).as("an index of another version cannot serve").isEmpty();
            assertThat(answer(again.library(), "遵义会议是什么时候召开的？").orElseThrow()).contains("1935");
        }
    }

    private static void changeVersion(Path index) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new GramAnalyzer());
        try (Directory directory = new MMapDirectory(index); IndexWriter writer = new IndexWriter(directory, config)) {
            Map<String, String> facts = new TreeMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
            facts.put("version", "1");
            writer.setLiveCommitData(facts.entrySet());
        }
    }

    @Test
    void buildsAllAnewWhenTheLiveIndexWasDamagedMeanwhile() throws IOException {
        try (Opened opened = folder.openBoth()) {
            try (Stream<Path> files = Files.list(indexes().getFirst())) {
                Path data = files.filter(file -> file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
                        .findFirst().orElseThrow();
                byte[] content = Files.readAllBytes(data);
                content[content.length / 2] ^= 0x55;
                Files.delete(data);
                Files.write(data, content);
            }
            folder.with("new", "新会议", "新会议于2020年召开。");
            ReloadReport report = reindex(opened.index(), Reindex.USUAL);
            assertThat(report.outcome()).isEqualTo(Outcome.SWITCHED);
            assertThat(report.changed()).isEqualTo(4);
        }
    }

    @Test
    void removesWhatACrashLeftBehind() throws IOException {
        folder.openBoth().close();
        Path leftover = Files.createDirectories(folder.index().resolve("5e2f1c9e-0000-0000-0000-000000000000"));
        Files.writeString(leftover.resolve("_0.fdt"), "half");
        Files.writeString(folder.index().resolve("live.new"), "half");
        folder.openBoth().close();
        assertThat(leftover).doesNotExist();
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void findsTheIndexWhenThePointerIsLostOrBroken() throws IOException {
        folder.openBoth().close();
        List<Path> before = indexes();
        for (String pointer : List.of("", "../..", "no-such-index")) {
            Files.writeString(folder.index().resolve("live"), pointer);
            folder.openBoth().close();
            assertThat(indexes()).as("with the pointer \"%s\"", pointer).isEqualTo(before);
        }
        Files.delete(folder.index().resolve("live"));
        folder.openBoth().close();
        assertThat(indexes()).isEqualTo(before);
    }

    @Test
    void anInstanceOnTheSameDiskOpensWhatAnotherOneHasBuilt() throws IOException {
        try (Opened one = folder.openBoth(); Opened other = folder.openBoth()) {
            folder.with("new", "新会议", "新会议于2020年召开。");
            reindex(one.index(), Reindex.USUAL);
            List<Path> built = indexes();
            other.index().follow();
            assertThat(other.index().served()).isEqualTo(one.index().served());
            assertThat(answer(other.library(), "新会议是哪一年召开的")).isPresent();
            assertThat(reindex(other.index(), Reindex.USUAL).outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(indexes()).isEqualTo(built);
        }
    }

    private static ReloadReport reindex(LibraryIndex index, Reindex how) {
        return index.reindex(how, new ReindexProgress(), SwitchGuard.OPEN);
    }

    private static Optional<String> answer(Library library, String question) {
        return library.ask(new Question(question)) instanceof Answer.Answered answered
                ? Optional.of(answered.finding().sentence())
                : Optional.empty();
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> all = Files.list(folder.index())) {
            return new ArrayList<>(all.filter(Files::isDirectory).sorted().toList());
        }
    }
}
