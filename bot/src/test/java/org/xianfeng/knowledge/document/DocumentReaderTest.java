package org.xianfeng.knowledge.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.entry.Source;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentReaderTest {

    private static final DocumentReader READER = new DocumentReader(DocumentSettings.USUAL);
    private static final String SECRET = "不该有人看见";

    @TempDir
    private Path folder;

    @Test
    void makesAnEntryOfEachSectionOfAWordDocument() throws IOException {
        List<Entry> entries = entries("学习制度.docx",
                WordFile.empty().title("红星支部学习制度").heading(1, "学习时间").paragraph("每月第一个星期五下午学习。").heading(1, "请假")
                        .heading(2, "手续").paragraph("请假须提前一天向支部书记说明。").row("姓名", "职务").row("张三", "书记").bytes());
        assertThat(entries).extracting(Entry::title).containsExactly("红星支部学习制度 · 学习时间", "红星支部学习制度 · 请假 · 手续");
        assertThat(entries.getLast().text()).isEqualTo("请假须提前一天向支部书记说明。\n姓名 | 职务\n张三 | 书记");
        assertThat(entries).extracting(Entry::kind).containsOnly(Kind.DOCUMENT);
        assertThat(entries.getFirst().sources()).containsExactly(new Source("红星支部学习制度（学习制度.docx）"));
    }

    @Test
    void readsTheTextOfAPdfAndJoinsItsLines() throws IOException {
        List<Entry> entries = entries("三会一课.pdf", PdfFile.of("关于三会一课的规定", "一、支部党员大会",
                "支部党员大会每季度召开一次，由支部委员会召集，必要时可以", "随时召开，会议由支部书记主持。", "二、党课", "党课每季度一次。", "- 1 -"));
        assertThat(entries).extracting(Entry::title).containsExactly("关于三会一课的规定 · 一、支部党员大会", "关于三会一课的规定 · 二、党课");
        assertThat(entries.getFirst().text()).isEqualTo("支部党员大会每季度召开一次，由支部委员会召集，必要时可以随时召开，会议由支部书记主持。");
        assertThat(entries.getLast().text()).isEqualTo("党课每季度一次。");
    }

    @Test
    void makesNoEntryOfATitleHoweverManyLinesItHas() throws IOException {
        List<Entry> entries = entries("规定.pdf", PdfFile.of("中共兴达社区总支部委员会", "关于三会一课的规定", "（2024年3月1日通过）", "一、支部党员大会",
                "支部党员大会每季度召开一次，由支部委员会召集，必要时可以", "随时召开，会议由支部书记主持。", "二、党课", "党课每季度一次。"));
        assertThat(entries).extracting(Entry::title).containsExactly("中共兴达社区总支部委员会关于三会一课的规定 · 一、支部党员大会",
                "中共兴达社区总支部委员会关于三会一课的规定 · 二、党课");
        assertThat(entries.getFirst().text()).as("nothing is lost").startsWith("（2024年3月1日通过）\n支部党员大会每季度");
        assertThat(entries("学习制度.docx", WordFile.empty().heading(1, "学习制度").heading(1, "时间").paragraph("星期五下午学习。")
                .heading(1, "请假").paragraph("提前一天说明。").bytes())).as("a title at the level of the headings")
                .extracting(Entry::title).containsExactly("学习制度 · 时间", "学习制度 · 请假");
        assertThat(text("a.md", "# 制度\n\n# 时间\n\n星期五。\n\n# 请假\n\n提前说。\n")).extracting(Entry::title)
                .containsExactly("制度 · 时间", "制度 · 请假");
    }

    @Test
    void leavesOutOfAPageWhatIsForBrowsers() throws IOException {
        List<Entry> entries = entries("page.html", """
                <html><head><title>兴达社区简介</title><style>p{}</style></head><body><nav>首页</nav>
                <div>兴达社区有居民<b>1200</b>户。</div><div>社区书记是王芳。</div><script>alert('x')</script>
                <footer>版权所有</footer></body></html>""".getBytes(StandardCharsets.UTF_8));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("兴达社区简介");
            assertThat(entry.text()).isEqualTo("兴达社区有居民1200户。\n社区书记是王芳。");
        });
    }

    @Test
    void readsAPageThatTablesLayOutAndWhoseCharsetIsNotWhatItSays() throws IOException {
        byte[] page = """
                <html><head><meta charset="%s"><title>纪念馆</title></head><body><table><tr><td>首页 | 概况 | 联系我们</td></tr>
                <tr><td><ul><li><a href="a">新闻</a></li><li><a href="b">公告</a></li><li><a href="c">专题</a></li></ul></td>
                <td><h1>某纪念馆简介</h1><p>纪念馆建成于1985年。</p><h2>开放时间</h2><p>周二至周日开放。</p>
                <table><tr><th>票种</th><th>价格</th></tr><tr><td>成人</td><td><p>免费</p></td></tr></table></td></tr>
                <tr><td>版权所有 某区文旅局</td></tr></table></body></html>"""
                .formatted("iso-8859-1").getBytes(Charset.forName("GB18030"));
        List<Entry> entries = entries("page.html", page);
        assertThat(entries).extracting(Entry::title).containsExactly("某纪念馆简介", "某纪念馆简介 · 开放时间");
        assertThat(entries).extracting(Entry::text).containsExactly("纪念馆建成于1985年。",
                "周二至周日开放。\n票种 | 价格\n成人 | 免费");
    }

    @Test
    void splitsMarkdownAtItsHeadings() throws IOException {
        List<Entry> entries = entries("guide.md", """
                # 入党流程

                先递交**申请书**，见[说明](https://example.org/a)。

                ## 积极分子
                - 培养一年以上
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(entries).extracting(Entry::title).containsExactly("入党流程", "入党流程 · 积极分子");
        assertThat(entries).extracting(Entry::text).containsExactly("先递交申请书，见说明。", "培养一年以上");
    }

    @Test
    void makesAnEventOfEachParagraphOfAChronicle() throws IOException {
        List<Entry> entries = text("大事记.txt", """
                红星村大事记
                1939年3月　游击队进村。
                1949年9月21日至30日，村里召开庆祝会。
                会上选出村长。
                1950年冬　完成土地改革。
                """);
        assertThat(entries).extracting(Entry::title).containsExactly("红星村大事记 · 1939年3月", "红星村大事记 · 1949年9月21日至30日",
                "红星村大事记 · 1950年");
        assertThat(entries.stream().flatMap(entry -> entry.dates().stream())).extracting(Object::toString)
                .containsExactly("1939-03", "1949-09-21/1949-09-30", "1950");
        assertThat(entries.get(1).text()).endsWith("会上选出村长。");
        assertThat(entries).extracting(Entry::kind).containsOnly(Kind.EVENT);
    }

    @Test
    void readsTheDatesOfAChronicleHoweverTheyAreWritten() throws IOException {
        List<Entry> entries = text("大事记.txt", """
                某区大事记
                一九四九年一月十五日，本区解放。
                民国三十八年五月三日，学校复课。
                １９５０年３月，开展土地改革。
                1951.10.1　庆祝国庆。
                1952/7/1，召开大会。
                1953.10　扫盲班开课。
                二○二一年七月一日，新中心启用。
                二O二二年九月，扩建完成。
                1950年代　修建水渠。
                """);
        assertThat(entries).flatExtracting(Entry::dates).extracting(EntryDate::toString).containsExactly("1949-01-15",
                "1949-05-03", "1950-03", "1951-10-01", "1952-07-01", "1953-10", "2021-07-01", "2022-09");
        assertThat(entries.getFirst().title()).isEqualTo("某区大事记 · 1949年1月15日");
        assertThat(entries.getFirst().text()).isEqualTo("一九四九年一月十五日，本区解放。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1949,1950", "1949年,1950年", "一九四九,一九五〇年", "公元1949年,１９５０"})
    void givesTheLinesOfAChronicleTheYearThatStandsAboveThem(String years) throws IOException {
        String[] year = years.split(",", -1);
        List<Entry> entries = text("大事记.txt", """
                某区大事记
                %s
                1月　本区解放，成立军管会。
                5月3日　第一届区委成立。
                %s
                春，开展土地改革运动。
                六月　土改结束。
                """.formatted(year[0], year[1]));
        assertThat(entries).flatExtracting(Entry::dates).extracting(EntryDate::toString).containsExactly("1949-01",
                "1949-05-03", "1950", "1950-06");
        assertThat(entries).extracting(Entry::text).containsExactly("1949年1月　本区解放，成立军管会。", "1949年5月3日　第一届区委成立。",
                "1950年　春，开展土地改革运动。", "1950年六月　土改结束。");
    }

    @Test
    void keepsTheNumbersThatStandOnALineOfTheirOwnInAText() throws IOException {
        assertThat(text("清单.txt", "物资清单\n棉被\n120\n雨衣\n35\n").getFirst().text()).isEqualTo("棉被\n120\n雨衣\n35");
    }

    @Test
    void readsAYearInAPdfAsThatAndNotAsThePagesNumber() throws IOException {
        List<Entry> entries = entries("大事记.pdf", PdfFile.of("某区大事记", "1957", "3月，水库动工，全区一千多名民工参加，历时两年，", "建成后灌溉三千亩。",
                "9月，水库停工检修。", "1958", "1月，小学开学。", "- 12 -"));
        assertThat(entries).flatExtracting(Entry::dates).extracting(EntryDate::toString).containsExactly("1957-03",
                "1957-09", "1958-01");
        assertThat(entries.getLast().text()).isEqualTo("1958年1月，小学开学。");
    }

    @Test
    void readsRadicalsAndWhatNobodySeesAsTheWordsTheyAreMeantFor() throws IOException {
        List<Entry> entries = text("部首.txt", "红军⻓征\n红\u200B军⻓征历时两年，⾏程两万五千⾥，⻄北会\u00AD师。\u202E\n");
        assertThat(entries.getFirst().title()).isEqualTo("红军长征");
        assertThat(entries.getFirst().text()).isEqualTo("红军长征历时两年，行程两万五千里，西北会师。");
        assertThat(entries("部首.pdf", PdfFile.of("⼈民⽇报", "⼈民的报纸办给⼈民看，句子到这里。")).getFirst().text())
                .isEqualTo("人民的报纸办给人民看，句子到这里。");
        assertThat(text("faq.csv", "问题,答案\n⻓征多⻓？,两万五千⾥。\n")).singleElement().extracting(Entry::title)
                .isEqualTo("长征多长？");
    }

    @Test
    void makesAnEntryOfEachArticle() throws IOException {
        List<Entry> entries = text("章程.txt", """
                红星互助会章程
                第一章 总则
                第一条 本会叫红星互助会。
                第二条 本会办三件事：
                （一）助老；
                第三条 会员每年交一次会费。
                """);
        assertThat(entries).extracting(Entry::title).containsExactly("红星互助会章程 · 第一章 总则 · 第一条",
                "红星互助会章程 · 第一章 总则 · 第二条", "红星互助会章程 · 第一章 总则 · 第三条");
        assertThat(entries.get(1).text()).isEqualTo("第二条 本会办三件事：\n（一）助老；");
    }

    @Test
    void losesNothingOfAListThatLooksLikeHeadings() throws IOException {
        List<Entry> entries = text("工作安排.txt", "工作安排\n本月做三件事。\n一、清扫楼道\n二、慰问老党员\n三、上一次党课\n");
        assertThat(entries).singleElement().extracting(Entry::text).isEqualTo("本月做三件事。\n一、清扫楼道\n二、慰问老党员\n三、上一次党课");
    }

    @Test
    void cutsALongSectionBetweenParagraphs() throws IOException {
        List<Entry> entries = text("长文.txt", "一段很长很长的文字。".repeat(200).concat("\n").repeat(3));
        assertThat(entries).extracting(Entry::title).containsExactly("长文 · （1）", "长文 · （2）", "长文 · （3）");
    }

    @Test
    void keepsTheIdsOfSectionsWhenOthersAreAdded() throws IOException {
        List<Entry> before = text("a.txt", "章程\n第一章 甲\n甲甲甲甲。\n第二章 乙\n乙乙乙乙。");
        List<Entry> after = text("a.txt", "章程\n第一章 丙\n丙丙丙丙。\n第一章 甲\n甲甲甲甲。\n第二章 乙\n乙乙乙乙，改了。");
        assertThat(after).extracting(Entry::id).hasSize(3).doesNotHaveDuplicates()
                .containsSubsequence(before.stream().map(Entry::id).toList());
        assertThat(text("b.txt", "章程\n第一章 甲\n甲甲甲甲。")).extracting(Entry::id)
                .doesNotContainAnyElementsOf(before.stream().map(Entry::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16", "GBK"})
    void readsTextInTheEncodingsOfWindows(String charset) throws IOException {
        byte[] bytes = "社区食堂\n社区食堂每天十一点半开饭，老人每餐八元。".getBytes(Charset.forName(charset));
        assertThat(entries("食堂.txt", bytes).getFirst().text()).isEqualTo("社区食堂每天十一点半开饭，老人每餐八元。");
    }

    @Test
    void refusesTextInAnEncodingThatItWouldReadAsNonsense() throws IOException {
        assertThat(refusal("big5.txt", "社區食堂每天十一點半開飯，長者每餐八元。".getBytes(Charset.forName("Big5"))))
                .isEqualTo(DocumentRefusal.UNKNOWN_ENCODING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"问题,答案,来源|3", "question,answer,source|3", "答案,来源,问题|3"})
    void readsAnswersByTheNamesOfTheirColumns(String header, int columns) throws IOException {
        Map<String, String> cells = Map.of("问题", "食堂几点开饭？", "question", "食堂几点开饭？", "答案", "十一点半。", "answer", "十一点半。",
                "来源", "社区公告", "source", "社区公告");
        String row = String.join(",", Arrays.stream(header.split(",")).map(cells::get).toList());
        assertThat(text("faq.csv", header + "\n" + row + "\n")).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("食堂几点开饭？");
            assertThat(entry.text()).isEqualTo("十一点半。");
            assertThat(entry.sources()).containsExactly(new Source("社区公告"));
        });
    }

    @Test
    void readsATableThatHasNoHeaderAndQuotesWhatItMust() throws IOException {
        ParsedDocument.Taken taken = taken("faq.csv", """
                食堂几点开饭？,"十一点半，
                老人优先。说""请""。"
                =HYPERLINK("http://evil"),=1+1
                没有答案,
                """.getBytes(Charset.forName("GB18030")));
        assertThat(taken.entries()).extracting(Entry::text).containsExactly("十一点半，\n老人优先。说\"请\"。", "=1+1");
        assertThat(taken.problems()).extracting(Problem::toString)
                .containsExactly("faq.csv:4: there must be a question and an answer");
    }

    @Test
    void keepsTheRowsBeforeAQuotationMarkThatIsNotClosed() throws IOException {
        ParsedDocument.Taken taken = taken("faq.csv", "问,答\n甲？,乙。\n丙？,\"丁\n戊".getBytes(StandardCharsets.UTF_8));
        assertThat(taken.entries()).extracting(Entry::title).containsExactly("甲？");
        assertThat(taken.problems()).extracting(Problem::line).containsExactly(3, 4);
    }

    @Test
    void refusesWhatIsEncrypted() throws Exception {
        assertThat(refusal("a.pdf", PdfFile.encrypted(PdfFile.of(SECRET)))).isEqualTo(DocumentRefusal.ENCRYPTED);
        assertThat(refusal("a.docx", encrypted(WordFile.empty().paragraph(SECRET).bytes())))
                .isEqualTo(DocumentRefusal.ENCRYPTED);
    }

    @Test
    void refusesAScanWithoutText() throws IOException {
        DocumentReader without = new DocumentReader(DocumentSettings.USUAL,
                new RecognitionSettings("no-such-program", 40, Duration.ofMinutes(1), Duration.ofMinutes(10), 75));
        assertThat(without.read("scan.pdf", write("scan.pdf", PdfFile.scanned(2))))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.NO_TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.txt", "a.md", "a.html", "a.csv"})
    void refusesWhatIsEmpty(String name) throws IOException {
        assertThat(refusal(name, new byte[0])).isEqualTo(DocumentRefusal.EMPTY);
    }

    @Test
    void refusesWhatHasNoWords() throws IOException {
        assertThat(refusal("a.txt", " \n\n…\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentRefusal.EMPTY);
        assertThat(refusal("a.docx", WordFile.empty().bytes())).isEqualTo(DocumentRefusal.EMPTY);
        assertThat(refusal("a.csv", "问,答\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentRefusal.NO_ENTRIES);
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() throws IOException {
        byte[] pdf = PdfFile.of(SECRET);
        byte[] word = WordFile.empty().paragraph(SECRET).bytes();
        assertThat(refusal("a.docx", pdf)).isEqualTo(DocumentRefusal.MISNAMED);
        assertThat(refusal("a.txt", pdf)).isEqualTo(DocumentRefusal.MISNAMED);
        assertThat(refusal("a.pdf", word)).isEqualTo(DocumentRefusal.MISNAMED);
        assertThat(refusal("a.md", word)).isEqualTo(DocumentRefusal.MISNAMED);
        assertThat(refusal("a.exe", pdf)).isEqualTo(DocumentRefusal.UNKNOWN_TYPE);
        assertThat(refusal("pdf", pdf)).isEqualTo(DocumentRefusal.UNKNOWN_TYPE);
    }

    @Test
    void refusesWhatIsDamaged() throws IOException {
        byte[] pdf = PdfFile.of(SECRET);
        assertThat(refusal("a.pdf", Arrays.copyOf(pdf, 60))).isIn(DocumentRefusal.BROKEN, DocumentRefusal.NO_TEXT);
        byte[] word = WordFile.empty().paragraph(SECRET).bytes();
        assertThat(refusal("a.docx", Arrays.copyOf(word, word.length / 2))).isEqualTo(DocumentRefusal.BROKEN);
        assertThat(refusal("zip.docx", WordFile.zip(Map.of("a.txt", new byte[10])))).isEqualTo(DocumentRefusal.BROKEN);
    }

    @Test
    void refusesWhatIsTooLargeOrTooLong() throws IOException {
        assertThat(refusal("a.txt", new byte[25 << 20])).isEqualTo(DocumentRefusal.TOO_LARGE);
        assertThat(refusal("a.txt", "字".repeat(2_000_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentRefusal.TOO_LONG);
        assertThat(refusal("a.html", "字".repeat(2_000_001).getBytes(StandardCharsets.UTF_8)))
                .isIn(DocumentRefusal.TOO_LONG);
    }

    @Test
    void refusesADocumentThatUnfoldsWithoutEnd() throws IOException {
        assertThat(refusal("spaces.docx", WordFile.empty().raw(" ".repeat(90 << 20)).bytes()))
                .isEqualTo(DocumentRefusal.SUSPICIOUS);
        assertThat(refusal("part.docx",
                WordFile.empty().paragraph("好").withPart("word/media/a.bin", new byte[90 << 20]).bytes()))
                .isEqualTo(DocumentRefusal.SUSPICIOUS);
    }

    @Test
    void leavesArchivesWithinADocumentAlone() throws IOException {
        byte[] nested = new byte[10];
        for (int depth = 0; depth < 50; depth++) {
            nested = WordFile.zip(Map.of("word/embeddings/a.docx", nested));
        }
        assertThat(entries("a.docx",
                WordFile.empty().paragraph("正文在这里，里面的压缩包不打开。").withPart("word/embeddings/a.bin", nested).bytes()))
                .hasSize(1);
    }

    @Test
    void refusesAPageThatNestsWithoutEnd() throws IOException {
        assertThat(refusal("a.html", ("<div>".repeat(20_000) + "深").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentRefusal.SUSPICIOUS);
    }

    @Test
    void opensNoFileThatADocumentNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String text = "<w:p><w:r><w:t>前&e;后，一共就这么多字。</w:t></w:r></w:p>";
        assertThat(READER.read("a.docx", write("a.docx", WordFile.empty().withProlog(entity).raw(text).bytes())))
                .satisfies(contents -> assertThat(contents.toString()).doesNotContain(SECRET));
        String page = "<?xml version=\"1.0\"?>" + entity + "<html><body><p>前&e;后，一共就这么多字。</p></body></html>";
        assertThat(READER.read("a.html", write("a.html", page.getBytes(StandardCharsets.UTF_8))))
                .satisfies(contents -> assertThat(contents.toString()).doesNotContain(SECRET));
    }

    @Test
    void isNotFilledByEntitiesOfEntities() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"字字字字字字字字字字\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        byte[] bomb = WordFile.empty().withProlog(entities + "]>").raw("<w:p><w:r><w:t>&e11;</w:t></w:r></w:p>")
                .bytes();
        assertThat(refusal("a.docx", bomb)).isIn(DocumentRefusal.BROKEN, DocumentRefusal.NO_TEXT,
                DocumentRefusal.EMPTY);
    }

    @Test
    void comesBackFromAPdfWhosePagesAreInACircle() throws IOException {
        assertThat(READER.read("a.pdf", write("a.pdf", PdfFile.withPagesInACircle())))
                .isInstanceOf(ParsedDocument.Refused.class);
    }

    @Test
    void endsWhatTakesTooLongAndReadsTheNext() throws IOException {
        DocumentReader hurried = new DocumentReader(
                new DocumentSettings(DataSize.ofMegabytes(20), Duration.ofSeconds(4), DataSize.ofMegabytes(384)));
        assertThat(hurried.read("a.pdf", write("a.pdf", PdfFile.withAFormThatDrawsItself())))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.TOO_HEAVY));
        assertThat(READER.read("b.pdf", write("b.pdf", PdfFile.of("一行字，足够长了吧。"))))
                .isInstanceOf(ParsedDocument.Taken.class);
    }

    @Test
    void endsWhatTakesTooMuchMemoryAndReadsTheNext() throws IOException {
        DocumentReader poor = new DocumentReader(
                new DocumentSettings(DataSize.ofMegabytes(20), Duration.ofMinutes(1), DataSize.ofMegabytes(24)));
        byte[] large = ("<p>" + "很多的字".repeat(400_000) + "</p>").getBytes(StandardCharsets.UTF_8);
        assertThat(poor.read("a.html", write("a.html", large)))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.TOO_HEAVY));
        Path small = write("b.html", "<p>社区食堂每天十一点半开饭。</p>".getBytes(StandardCharsets.UTF_8));
        assertThat(poor.read("b.html", small)).isInstanceOf(ParsedDocument.Taken.class);
    }

    private static byte[] encrypted(byte[] word) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("password");
            try (var out = encryptor.getDataStream(file)) {
                out.write(word);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private List<Entry> text(String name, String content) throws IOException {
        return entries(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Entry> entries(String name, byte[] content) throws IOException {
        return taken(name, content).entries();
    }

    private ParsedDocument.Taken taken(String name, byte[] content) throws IOException {
        ParsedDocument contents = READER.read(name, write(name, content));
        assertThat(contents).isInstanceOf(ParsedDocument.Taken.class);
        return (ParsedDocument.Taken) contents;
    }

    private DocumentRefusal refusal(String name, byte[] content) throws IOException {
        ParsedDocument contents = READER.read(name, write(name, content));
        assertThat(contents).isInstanceOf(ParsedDocument.Refused.class);
        return ((ParsedDocument.Refused) contents).reason();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
