package org.xianfeng.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.folder.EntryFile;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The questions that the shipped entries carry. That their sentences stand in the text, the reader of entries sees to. */
class CarriedQuestionsTest {

    private static final Path LIBRARY = Path.of("..", "index-data");
    private static final Path JUDGED_BY = Path.of("src", "test", "resources", "questions");
    private static final int LEAST = 6;

    private static List<Entry> entries;

    @BeforeAll
    static void read() throws IOException {
        entries = Shelf.read(LIBRARY).files().stream().map(EntryFile::entry).toList();
    }

    @Test
    void areAtLeastSixAnEntry() {
        assertThat(entries).allSatisfy(
                entry -> assertThat(entry.questions()).as(entry.id()).hasSizeGreaterThanOrEqualTo(LEAST));
    }

    @Test
    void areNeverTheSameInTwoEntries() {
        Map<String, String> carriers = new HashMap<>();
        for (Entry entry : entries) {
            for (AnsweredQuestion question : entry.questions()) {
                String other = carriers.putIfAbsent(bare(question.question()), entry.id());
                assertThat(other).as("%s of %s", question.question(), entry.id()).isIn(null, entry.id());
            }
        }
    }

    @Test
    void areNoneOfThoseThatJudgeTheLibrary() throws IOException {
        Set<String> judging = new HashSet<>();
        try (Stream<Path> files = Files.list(JUDGED_BY)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                Files.readAllLines(file).forEach(
                        line -> judging.add(bare(JsonMapper.shared().readTree(line).path("q").asString(""))));
            }
        }
        assertThat(entries.stream().flatMap(entry -> entry.questions().stream()).map(AnsweredQuestion::question))
                .noneMatch(question -> judging.contains(bare(question)));
    }

    private static String bare(String question) {
        return question.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
