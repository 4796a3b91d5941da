package org.xianfeng.knowledge.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.knowledge.document.DocumentReader;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class LibraryFolderTest {

    private static final String WHOLE = """
            ---
            id: yida
            title: 中共一大
            kind: meeting
            dates: ["1921-07-23"]
            ---
            中共一大于1921年7月23日在上海开幕。
            """;

    @TempDir
    private Path folder;

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void readsEntriesAnywhereBelowIt() throws IOException {
        write("a/b/yida.md", WHOLE);
        write("more.jsonl", "{\"id\":\"erda\",\"title\":\"中共二大\",\"text\":\"中共二大在上海召开。\",\"dates\":[\"1922-07\"]}\n");
        assertThat(read()).isEmpty();
        assertThat(entries).extracting(Entry::id).containsExactlyInAnyOrder("yida", "erda");
    }

    @Test
    void skipsWhatIsNoEntry() throws IOException {
        write("README.md", "# how to write an entry");
        write("checks.jsonl", "{\"question\":\"…\"}");
        write(".git/config.md", "nothing");
        write("README.txt", "nothing");
        write("notes.odt", "nothing");
        assertThat(read()).isEmpty();
        assertThat(entries).isEmpty();
    }

    @Test
    void takesEveryScalarForText() throws IOException {
        write("yida.md", WHOLE.replace("中共一大\nkind", "1921\nkind").replace("[\"1921-07-23\"]", "[1921-07-23, 1921]"));
        assertThat(read()).isEmpty();
        assertThat(entries.getFirst().title()).isEqualTo("1921");
        assertThat(entries.getFirst().dates()).hasToString("[1921-07-23, 1921]");
    }

    @Test
    void readsFilesThatWereWrittenOnWindows() throws IOException {
        write("yida.md", "\uFEFF" + WHOLE.replace("\n", "\r\n"));
        assertThat(read()).isEmpty();
        assertThat(entries.getFirst().text()).isEqualTo("中共一大于1921年7月23日在上海开幕。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"meeting|picnic|4|kind", "id: yida|# no id|2|id is missing",
            "id: yida|id: 一 大|2|id must be", "title: 中共一大|title: [中共一大]|3|title must be text",
            "[\"1921-07-23\"]|1921-07-23|5|dates must be a list", "1921-07-23|1921-02-30|5|no day 30",
            "dates|people: [[毛泽东]]|5|people must be a list", "kind: meeting|id: yida|4|given twice",
            "title: 中共一大|title: a: b|3|YAML", "title: 中共一大|title: ''|2|title must be"})
    void namesTheLineOfWhatIsWrong(String right, String wrong, int line, String message) throws IOException {
        write("yida.md", WHOLE.replaceFirst(Pattern.quote(right) + (right.equals("dates") ? ".*" : ""), wrong));
        assertThat(read()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("yida.md");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void indexesTheOthersWhenOneIsBroken() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[]{(byte) 0xFF, 1, 2});
        write("b.md", "---\nid: b\n");
        write("c.md", WHOLE.replace("中共一大于1921年7月23日在上海开幕。", " "));
        write("d.md", WHOLE);
        write("e.md", WHOLE);
        Files.write(folder.resolve("f.md"), WHOLE.getBytes(StandardCharsets.UTF_16LE));
        write("g.md", WHOLE + "长".repeat(400_000));
        assertThat(read()).extracting(Problem::toString).satisfiesExactly(
                problem -> assertThat(problem).startsWith("a.txt:1: it is neither UTF-8"),
                problem -> assertThat(problem).startsWith("b.md:1: the front matter is not closed"),
                problem -> assertThat(problem).startsWith("c.md:6: there is no text"),
                problem -> assertThat(problem).startsWith("e.md:1: the id yida is taken by an entry in d.md"),
                problem -> assertThat(problem).startsWith("f.md:"),
                problem -> assertThat(problem).startsWith("g.md:1: the file is larger than 1 MB"));
        assertThat(entries).extracting(Entry::id).containsExactly("yida");
    }

    @Test
    void readsDocumentsBesideEntries() throws IOException {
        write("yida.md", WHOLE);
        write("plan.md", "# 计划\n\n明年三月植树。\n");
        write("sub/食堂.csv", "问,答\n几点开饭？,十一点半。\n");
        assertThat(read()).isEmpty();
        assertThat(entries).extracting(Entry::title).containsExactly("计划", "几点开饭？", "中共一大");
    }

    @Test
    void readsAnotherFolderWithIt(@TempDir Path brought) throws IOException {
        write("plan.txt", "甲甲甲甲。");
        Files.writeString(brought.resolve("plan.txt"), "乙乙乙乙。");
        DocumentReader documents = new DocumentReader(DocumentSettings.USUAL);
        LibraryFolder both = new LibraryFolder(folder, documents, brought, folder.resolve("within"));
        write("within/c.txt", "丙丙丙丙。");
        assertThat(both.read(entries::add)).isEmpty();
        assertThat(entries).extracting(Entry::text).containsExactly("甲甲甲甲。", "丙丙丙丙。", "乙乙乙乙。");
        assertThat(both.fingerprint()).isNotEqualTo(new LibraryFolder(folder).fingerprint());
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        byte[] content = WHOLE.getBytes(StandardCharsets.UTF_8);
        content[WHOLE.substring(0, WHOLE.indexOf("meeting")).getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;
        Files.write(folder.resolve("yida.md"), content);
        assertThat(read()).extracting(Problem::toString).containsExactly("yida.md:4: this is not UTF-8");
    }

    @Test
    void refusesAFrontMatterThatUnfoldsWithoutEnd() throws IOException {
        StringBuilder bomb = new StringBuilder(
                "---\nid: yida\ntitle: 一\nkind: term\nx0: &x0 [a, a, a, a, a, a, a, a, a]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("x").append(i).append(": &x").append(i).append(" [").append(("*x" + (i - 1) + ", ").repeat(9))
                    .append("a]\n");
        }
        write("bomb.md", bomb + "---\ntext\n");
        assertThat(read()).singleElement().satisfies(problem -> assertThat(problem.file()).isEqualTo("bomb.md"));
    }

    @Test
    void makesNoObjectThatTheFrontMatterNames() throws IOException {
        write("yida.md", WHOLE.replace("[\"1921-07-23\"]", "!!javax.script.ScriptEngineManager [a]"));
        assertThat(read()).isNotEmpty();
    }

    @Test
    void namesTheLineOfABrokenLineOfJson() throws IOException {
        write("a.jsonl", """
                {"id":"a","title":"甲","text":"甲。"}

                {"id":"b","title":"乙"
                ["c"]
                {"id":"d","title":"丁"}
                {"id":"e","title":5,"text":"戊。"}
                {"id":"a","title":"己","text":"己。"}
                {"id":"g","title":"庚","text":" "}
                {"id":"h","title":"辛","text":"辛。","dates":"1921"}
                {"id":"i","title":"壬","text":"壬。","kind":"picnic"}
                {"id":"j","title":"癸","text":"癸。","anything":{"else":1}} x
                {"id":"k","title":"子","text":"子。","anything":{"else":1}}
                """);
        assertThat(read()).extracting(Problem::line).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(entries).extracting(Entry::id).containsExactly("a", "k");
    }

    @Test
    void refusesALineThatIsTooLongAndReadsOn() throws IOException {
        write("a.jsonl", "{\"id\":\"a\",\"title\":\"甲\",\"text\":\"" + "长".repeat(400_000) + "\"}\n"
                + "{\"id\":\"b\",\"title\":\"乙\",\"text\":\"乙。\"}");
        assertThat(read()).extracting(Problem::toString).containsExactly("a.jsonl:1: the line is longer than 1 MB");
        assertThat(entries).extracting(Entry::id).containsExactly("b");
    }

    @Test
    void hasAnotherFingerprintWhenAnythingChanged() throws IOException {
        LibraryFolder library = new LibraryFolder(folder);
        String empty = library.fingerprint();
        write("yida.md", WHOLE);
        String one = library.fingerprint();
        write("yida.md", WHOLE.replace("上海", "嘉兴"));
        String changed = library.fingerprint();
        Files.move(folder.resolve("yida.md"), folder.resolve("erda.md"));
        assertThat(List.of(empty, one, changed, library.fingerprint())).doesNotHaveDuplicates();
    }

    private List<Problem> read() throws IOException {
        return new LibraryFolder(folder).read(entries::add);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
