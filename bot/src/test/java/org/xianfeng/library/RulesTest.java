package org.xianfeng.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.knowledge.entry.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTest {

    private static final String WHOLE = """
            ---
            id: yida
            title: 中共一大
            kind: meeting
            dates: ["1921-07-23"]
            people: [毛泽东]
            places: [上海]
            aliases: [一大]
            tags: [建党]
            sources: ["《大事记条例》"]
            ---
            中共一大于1921年7月23日在上海开幕，毛泽东出席。

            中共一大后来转移到嘉兴南湖的一条游船上，见[二大](erda.md)。
            """;

    private static final String SECOND = WHOLE.replace("id: yida", "id: erda").replace("一大", "二大")
            .replace("中共二大于1921年7月23日在上海开幕，毛泽东出席。", "第二次大会制定了最早的党章。").replace("[毛泽东]", "[]").replace("[上海]", "[]")
            .replace("中共二大后来转移到嘉兴南湖的一条游船上，见[二大](erda.md)。", "1922年7月，它开了八天。");

    @TempDir
    private Path folder;

    @Test
    void findNothingWrongWithWholeEntries() throws IOException {
        write("a/yida.md", WHOLE);
        write("a/erda.md", SECOND);
        for (Rule rule : List.of(new CompleteFrontMatter(), new IdIsFileName(), new RealDates(), new LinksResolve(),
                new NoTwins(0.5), new OneEntryAName(Set.of()), new EnglishNamesRule(), new SimplifiedCharacters(),
                new ChinesePunctuation(),
                length(10, 600), new Headings(), new OwnWords(folder.resolve("none")), new NamesInTheText(),
                OneSpelling.ofPeople(Set.of()), OneSpelling.ofPlaces(), new ProperSources(),
                new NothingTwice())) {
            assertThat(problems(rule)).isEmpty();
        }
    }

    @Test
    void aFileThatIsNoEntryIsNamed() throws IOException {
        write("yida.md", WHOLE.replace("07-23", "07-32"));
        write("erda.md", SECOND.replace("1921-07-23", "1922-07-23/1922-07-16"));
        write("README.md", "how to write an entry");
        assertThat(Shelf.read(folder).broken()).extracting(Problem::toString).containsExactly(
                "erda.md:5: date must not end before it starts, got 1922-07-23/1922-07-16",
                "yida.md:5: there is no day 32 in month 7 of 1921");
    }

    @ParameterizedTest
    @CsvSource({"places: [上海], '', yida.md:1: places is missing", "places:, place:, yida.md:7: there is no field place",
            "'[\"《大事记条例》\"]', '[]', yida.md:10: a source is missing",
            "[一大], '[一大, 一大]', yida.md:8: 一大 is listed twice",
            "[一大], [中共一大], yida.md:8: the title is among the aliases"})
    void completeFrontMatter(String written, String instead, String problem) throws IOException {
        write("yida.md", WHOLE.replace(written, instead));
        assertThat(problems(new CompleteFrontMatter())).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"《毛泽东选集》篇目（GitHub 转录）, may not be shown (GitHub)", "中文维基百科“长征”条, may not be shown (维基)",
            "党史知识题库（公开题集）, may not be shown (题库)", "新华社2021年报道（www.cread.tw）, may not be shown (.tw)",
            "人民网2020年文（fx361.com 转载）, may not be shown (转载)", "俄罗斯卫星通讯社2018年3月17日报道, may not be shown (卫星通讯社)",
            "公认史实，未逐条对照原始文献, may not be shown (未逐条)", "隔壁老王的笔记, is not known as fit to be shown",
            "《中国共产党一百年大事记（1921年7月－2021年6月）》, must be spelt 《中国共产党一百年大事记（1921年7月—2021年6月）》"})
    void properSources(String source, String problem) throws IOException {
        write("yida.md", WHOLE.replace("《大事记条例》", source));
        assertThat(problems(new ProperSources())).containsExactly("yida.md:10: " + problem + ": " + source);
    }

    @Test
    void nothingTwice() throws IOException {
        write("yida.md", WHOLE.replace("出席。\n", "出席。中共一大于1921年7月23日在上海正式开幕，毛泽东等人出席。\n"));
        write("erda.md", SECOND);
        assertThat(problems(new NothingTwice())).containsExactly("yida.md:12: said twice: 中共一大于1921年7月23日在上海开幕，毛泽东出席。");
    }

    @Test
    void idIsFileName() throws IOException {
        write("1.md", WHOLE);
        write("2/yida.md", WHOLE);
        write("Yi_da.md", WHOLE.replace("id: yida", "id: Yi_da"));
        assertThat(problems(new IdIsFileName())).containsExactly("1.md:2: the file must be called yida.md",
                "Yi_da.md:2: an id has a-z, 0-9 and single hyphens, got Yi_da",
                "2/yida.md:2: the id yida is taken by 1.md");
    }

    @Test
    void realDates() throws IOException {
        write("yida.md", WHOLE.replace("7月23日", "7月32日"));
        write("erda.md", SECOND.replace("1921-07-23", "1192-07"));
        assertThat(problems(new RealDates())).containsExactly("erda.md:5: 1192-07 is not between 1840 and 2049",
                "yida.md:12: there is no 1921年7月32日");
    }

    @Test
    void linksResolve() throws IOException {
        write("a/yida.md", WHOLE);
        write("b/erda.md", SECOND);
        assertThat(problems(new LinksResolve())).containsExactly("a/yida.md:14: there is no entry in erda.md");
        write("a/yida.md", WHOLE.replace("erda.md", "../b/erda.md"));
        assertThat(problems(new LinksResolve())).isEmpty();
    }

    @Test
    void noTwins() throws IOException {
        write("yida.md", WHOLE);
        write("yida-2.md", WHOLE.replace("条游船", "只游船") + "中共一大通过了党的第一个纲领。");
        assertThat(problems(new NoTwins(0.5))).singleElement().asString()
                .matches("yida.md:12: \\d\\d% of it or of yida-2.md stands in both");
    }

    @Test
    void oneEntryAName() throws IOException {
        write("yida.md", WHOLE.replace("[一大]", "[一大, 建党会议]"));
        write("erda.md", SECOND.replace("[二大]", "[二大, 建黨會議]"));
        assertThat(problems(new OneEntryAName(Set.of()))).containsExactly("yida.md:8: 建党会议 leads to erda.md, too");
        assertThat(problems(new OneEntryAName(Set.of("建党会议")))).isEmpty();
    }

    @Test
    void englishNames() throws IOException {
        write("erda.md", SECOND.replace("tags:", "english: [Second Congress, First Congress of the CPC]\ntags:"));
        write("yida.md", WHOLE.replace("tags:", "english: [1st CPC Congress, First congress CPC, Lake=西湖]\ntags:"));
        assertThat(problems(new EnglishNamesRule())).containsExactly(
                "yida.md:9: First congress CPC leads to erda.md, too",
                "yida.md:9: 西湖 stands neither in the names nor in the text");
    }

    @Test
    void simplifiedCharacters() throws IOException {
        write("yida.md", WHOLE.replace("游船", "遊船").replace("title: 中共一大", "title: 中共一大著作"));
        assertThat(problems(new SimplifiedCharacters())).containsExactly("yida.md:14: 遊 is a traditional character");
    }

    @ParameterizedTest
    @CsvSource({"'，毛', ',毛'", "'。', '.'", "'，见[', '(见['", "南湖的, 南湖“的\" "})
    void chinesePunctuation(String written, String instead) throws IOException {
        write("yida.md", WHOLE.replaceFirst("\\Q" + written + "\\E", instead));
        assertThat(problems(new ChinesePunctuation())).singleElement().asString().contains("half-width");
    }

    @Test
    void chinesePunctuationLeavesForeignNamesAlone() throws IOException {
        write("yida.md", WHOLE.replace("毛泽东出席", "T. A. 毕晓普（Bishop, J.）和毛泽东出席，占1.5％"));
        assertThat(problems(new ChinesePunctuation())).isEmpty();
    }

    @Test
    void bodyLength() throws IOException {
        write("yida.md", WHOLE);
        assertThat(problems(length(100, 600)))
                .containsExactly("yida.md:12: a text must have 100 to 600 characters, got 62");
        assertThat(problems(length(10, 20))).hasSize(1);
        write("yida.md", WHOLE.replace("中共一大后来转移", "## 经过\n\n中共一大后来转移"));
        assertThat(problems(length(10, 20)))
                .containsExactly("yida.md:12: a text with headings must have 600 to 1500 characters, got 62");
    }

    private static BodyLength length(int least, int most) {
        return new BodyLength(new BodyLength.Range(least, most), new BodyLength.Range(600, 1500));
    }

    @Test
    void headings() throws IOException {
        String first = "中共一大于1921年7月23日在上海开幕，毛泽东出席。";
        write("yida.md", "%s\n## 经过\n\n第二天。\n\n## 经过\n\n%s\n\n## 常见问法\n\n> %s\n\n- 一大哪天开幕\n"
                .formatted(WHOLE.replace(first, first + "\n\n## 一个太长太长的标题占去一整行"), "末尾。".repeat(10), first));
        assertThat(problems(new Headings())).containsExactly(
                "yida.md:14: a heading is short and stands once, got 一个太长太长的标题占去一整行",
                "yida.md:22: a heading is short and stands once, got 经过", "yida.md:18: too little stands below 经过");
        write("yida.md", WHOLE.replace(first, "## 经过\n\n" + first)
                + "\n## 结果\n\n%s\n\n## 常见问法\n\n> 末尾。\n\n- 一大哪天结束\n".formatted("末尾。".repeat(10)));
        assertThat(problems(new Headings())).containsExactly(
                "yida.md:12: a sentence that says what it is must stand above the first heading");
    }

    @Test
    void ownWords(@TempDir Path material) throws IOException {
        write("yida.md", WHOLE);
        Files.writeString(material.resolve("chronicle.txt"), "他说：\n中共一大后来转移到 嘉兴南湖的一条游船上，见[二大]，会议继续。");
        assertThat(problems(new OwnWords(material)))
                .containsExactly("yida.md:14: copied: 中共一大后来转移到嘉兴南湖的一条游船上，见[二大]");
        Files.writeString(material.resolve("chronicle.txt"), "中共一大后来转移到嘉兴南湖的一条游船上。");
        assertThat(problems(new OwnWords(material))).isEmpty();
        Files.writeString(material.resolve("chronicle.txt"), "中共一大后来转移到嘉兴南湖的一条游船上，见[二大]");
        String stretch = "中共一大后来转移到嘉兴南湖的一条游船上，见[二大]";
        write("yida.md", WHOLE.replace(stretch, "“" + stretch + "”"));
        assertThat(problems(new OwnWords(material))).as("a quotation").isEmpty();
    }

    @Test
    void ownWordsToQuizQuestionsWithTheirAnswersFilledIn(@TempDir Path material) throws IOException {
        write("yida.md", WHOLE);
        String copied = "yida.md:14: copied: 中共一大后来转移到嘉兴南湖的一条游船上，见[二大]";
        for (String quiz : List.of("\"中共一大后来转移到（）的一条（），见[二大]\", \"answers\": [\"嘉兴南湖\", \"游船上\"]",
                "\"中共一大后来转移到____，见[二大]。\", \"answers\": [\"嘉兴南湖的一条游船上\"]",
                "\"中共一大后来转移到嘉兴南湖的\", \"answers\": [\"一条游船上，见[二大]\"]")) {
            Files.writeString(material.resolve("quizzes.jsonl"), "{\"question\": " + quiz + "}\n");
            assertThat(problems(new OwnWords(material))).as(quiz).containsExactly(copied);
        }
        Files.writeString(material.resolve("quizzes.jsonl"),
                "{\"question\": \"中共一大后来转移到（）的一条（），见[二大]\", \"answers\": [\"上海\", \"游船上\"]}\n");
        assertThat(problems(new OwnWords(material))).isEmpty();
    }

    @Test
    void namesInTheText() throws IOException {
        write("yida.md", WHOLE.replace("[毛泽东]", "[毛泽东, 李达]").replace("[上海]", "[嘉兴南湖, 浙江嘉兴]"));
        assertThat(problems(new NamesInTheText())).containsExactly(
                "yida.md:6: 李达 stands neither in the title nor in the text",
                "yida.md:7: 浙江嘉兴 stands neither in the title nor in the text");
    }

    @Test
    void oneSpellingOfPeople() throws IOException {
        write("erda.md", SECOND.replace("people: []", "people: [毛泽民, 斯特朗]"));
        write("yida.md", WHOLE.replace("[毛泽东]", "[毛泽东, 路易斯·斯特朗]"));
        assertThat(problems(OneSpelling.ofPeople(Set.of("毛泽民"))))
                .containsExactly("erda.md:6: 斯特朗 looks like 路易斯·斯特朗 in yida.md");
        assertThat(problems(OneSpelling.ofPeople(Set.of()))).hasSize(3);
    }

    @Test
    void oneSpellingOfPlaces() throws IOException {
        write("erda.md", SECOND.replace("places: []", "places: [延安市, 江西瑞金]"));
        write("yida.md", WHOLE.replace("[上海]", "[延安, 瑞金县]"));
        assertThat(problems(OneSpelling.ofPlaces())).containsExactly(
                "yida.md:7: 延安 looks like 延安市 in erda.md", "erda.md:7: 延安市 looks like 延安 in yida.md");
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(Rule rule) throws IOException {
        return rule.brokenOn(Shelf.read(folder)).map(Problem::toString).toList();
    }
}
