package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** What went wrong with statutes, notices and pages of governments as they are published: each kind of fault in a file of our own. */
class FoundInDocumentsTest {

    private static final DocumentReader READER = new DocumentReader(DocumentSettings.USUAL);

    private static final RecognitionSettings NO_RECOGNITION = new RecognitionSettings("", 1, Duration.ofMinutes(1),
            Duration.ofMinutes(1), 75);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"quoted-printable", "base64", "8bit", "page"})
    void readsThePageThatADocumentOfWordImports(String encoding) throws IOException {
        String page = "<html><head><meta charset=\"utf-8\"/></head><body><h1>社区公约</h1><p>第一条　垃圾分类投放。</p>"
                + "<p>第二条　爱护花木。</p><p>第三条　邻里互助。</p></body></html>";
        String body = switch (encoding) {
            case "base64" -> Base64.getMimeEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
            case "quoted-printable" -> page.replace("=", "=3D").replace("邻里", "=E9=82=BB=\r\n=E9=87=8C");
            default -> page;
        };
        String saved = encoding.equals("page") ? page : """
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----=part"


                ------=part
                Content-Type: text/html; charset="utf-8"
                Content-Transfer-Encoding: %s
                Content-Location: file:///C:/document.html

                %s
                ------=part--
                """.formatted(encoding, body);
        List<Entry> entries = entries("公约.docx", WordFile.empty()
                .raw("<w:altChunk r:id=\"chunk\" xmlns:r=\"http://schemas"
                        + ".openxmlformats.org/officeDocument/2006/relationships\"/>")
                .withPart("word/afchunk.mht", saved.getBytes(StandardCharsets.UTF_8))
                .withPart("word/_rels/document.xml.rels",
                        ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                + "relationships\"><Relationship Id=\"chunk\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/aFChunk\" Target=\"/word/afchunk.mht\"/></Relationships>")
                                .getBytes(StandardCharsets.UTF_8))
                .bytes());
        assertThat(entries).extracting(Entry::title).containsExactly("社区公约 · 第一条", "社区公约 · 第二条", "社区公约 · 第三条");
        assertThat(entries.getLast().text()).isEqualTo("第三条　邻里互助。");
    }

    /** As some office systems write every page, with all of it in one form. */
    @Test
    void readsAPageThatIsOneForm() throws IOException {
        String page = "<html><head><meta charset=\"utf-8\"/><title>社区食堂</title></head><body><form id=\"aspnetForm\">"
                + "<div><label for=\"q\">搜索</label><input value=\"关键字\"/><select><option>全部栏目</option></select></div>"
                + "<h1>社区食堂</h1><p>社区食堂每天十一点半开饭，周日休息。</p></form></body></html>";
        assertThat(entries("page.html", page.getBytes(StandardCharsets.UTF_8))).singleElement().extracting(Entry::text)
                .isEqualTo("社区食堂每天十一点半开饭，周日休息。");
    }

    @Test
    void saysOfADocumentOfPicturesThatItHasNoText() throws IOException {
        assertThat(new DocumentReader(DocumentSettings.USUAL, NO_RECOGNITION).read("章程.docx", file("章程.docx",
                WordFile.empty().paragraph(" ").withPart("word/media/image1.jpeg", new byte[]{1}).bytes())))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.NO_TEXT));
    }

    @Test
    void beginsAnArticleWithoutASpaceBehindItsNumberOnALineOfItsOwn() throws IOException {
        List<Entry> entries = entries("公约.pdf", PdfFile.of("红星社区文明公约（二〇二六年三月修订）", "第一条为了维护社区的秩序，方便居民生活，根据街道的安排，制定本",
                "公约。", "第二条居民应当爱护公共设施，不得占用楼道，违反的由居委会依照本公约", "第五条的规定劝导。第五条所列的情形除外，不听劝导的由物业公司处理好。",
                "第三条中华人民共和国的法律和本公约不一致的，以法律为准。"));
        assertThat(entries).extracting(Entry::title).containsExactly("红星社区文明公约（二〇二六年三月修订） · 第一条",
                "红星社区文明公约（二〇二六年三月修订） · 第二条", "红星社区文明公约（二〇二六年三月修订） · 第三条");
        assertThat(entries.get(1).text()).contains("第五条的规定劝导");
    }

    @Test
    void beginsEachItemOfAListOnALineOfItsOwnThoughTheOneBeforeFillsItsLine() throws IOException {
        assertThat(entries("职权.pdf", PdfFile.of("居民会议的职权", "居民会议行使下列职权：", "（一）讨论和决定涉及全体居民利益的重要事项，听取居委会的报告；",
                "（二）制定和修改居民公约，监督居委会的工作，撤换居委会的成员；", "（三）其他职权。", "附件：1.居民会议的议事规则和会议记录的样式若干种",
                "2.居民小组长推选办法", "3.表决票样式")).getFirst().text()).isEqualTo("""
                        居民会议行使下列职权：
                        （一）讨论和决定涉及全体居民利益的重要事项，听取居委会的报告；
                        （二）制定和修改居民公约，监督居委会的工作，撤换居委会的成员；
                        （三）其他职权。
                        附件：1.居民会议的议事规则和会议记录的样式若干种
                        2.居民小组长推选办法
                        3.表决票样式""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..........................3", "……………………12", "  7"})
    void leavesTheTableOfContentsOut(String leader) throws IOException {
        List<String> lines = List.of("红星社区章程", "目　录", "序 言" + leader, "第一章 总则" + leader, "第二章 组织" + leader,
                "第三章 附则" + leader,
                "序言", "社区成立于1958年。", "第一章　总则", "本社区实行自治。", "第二章　组织", "设居民委员会。", "第三章　附则", "本章程自通过之日起施行。");
        List<Entry> entries = entries("章程.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        assertThat(entries).extracting(Entry::title).containsExactly("红星社区章程", "红星社区章程 · 第一章　总则", "红星社区章程 · 第二章　组织",
                "红星社区章程 · 第三章　附则");
        assertThat(entries.getFirst().text()).isEqualTo("序言\n社区成立于1958年。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"红星街办发〔2026〕7号", "附件1", "机密★1年", "红星街道办事处文件", "www.example.org", "红星街道办事处令\n第 12 号"})
    void callsNoDocumentByWhatStandsAboveItsTitle(String above) throws IOException {
        List<Entry> entries = entries("文件.txt", (above + "\n关于做好防汛工作的通知\n各社区：\n请做好防汛准备。\n").getBytes(
                StandardCharsets.UTF_8));
        assertThat(entries).singleElement().extracting(Entry::title).isEqualTo("关于做好防汛工作的通知");
        assertThat(entries.getFirst().text()).startsWith(above).endsWith("请做好防汛准备。");
    }

    @Test
    void callsADecreeByWhatItIssues() throws IOException {
        assertThat(entries("令.txt", "红星区人民政府令\n第 5 号\n《养犬管理办法》已经通过，现予公布。\n红星区养犬管理办法\n第一章 总则\n养犬须登记。\n"
                .getBytes(StandardCharsets.UTF_8))).extracting(Entry::title)
                .containsExactly("红星区养犬管理办法", "红星区养犬管理办法 · 第一章 总则");
    }

    @Test
    void putsTheSectionsOfAnAppendixBelowItsName() throws IOException {
        assertThat(entries("通知.txt", """
                关于防汛的通知
                一、总体要求
                早做准备。
                附件1
                防汛物资
                储备清单
                一、沙袋
                每个小区二百个。
                附件2
                值班安排
                一、白天
                由居委会值班。
                """.getBytes(StandardCharsets.UTF_8))).extracting(Entry::title).containsExactly("关于防汛的通知 · 一、总体要求",
                "关于防汛的通知 · 附件1 防汛物资储备清单 · 一、沙袋", "关于防汛的通知 · 附件2 值班安排 · 一、白天");
    }

    @Test
    void readsTheLinesOfAPagesSourceAsNoLinesOfIts() throws IOException {
        List<Entry> entries = entries("page.html", """
                <html><head><title>关于供水的通知_红星区人民政府门户网站</title></head><body>
                <table><tr>
                <td>发文机关：</td>
                <td>
                红星区人民政府
                </td></tr></table>
                <p>三月五日起
                停水两天。</p><pre>南区 八点
                北区 九点</pre><p>扫一扫在手机打开当前页</p></body></html>""".getBytes(StandardCharsets.UTF_8));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("关于供水的通知");
            assertThat(entry.text()).isEqualTo("发文机关： | 红星区人民政府\n三月五日起 停水两天。\n南区 八点\n北区 九点");
        });
    }

    @Test
    void readsADateAloneAsThatOfWhatStandsBelowIt() throws IOException {
        List<Entry> entries = entries("纪要.txt",
                "支委会纪要\n2026/3/5\n讨论了防汛。\n定了值班表。\n2026年3月12日\n讨论了植树。\n2026/3/19\n讨论了学习。\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(entries).hasSize(3).allSatisfy(entry -> assertThat(entry.dates()).hasSize(1));
        assertThat(entries.getFirst().text()).isEqualTo("讨论了防汛。\n定了值班表。");
    }

    @Test
    void takesAnEditionForNoEvent() throws IOException {
        assertThat(entries("目录.txt", "材料目录\n一、学习材料（2013年版）\n共三册。\n二、补充材料（2018年修订）\n共两册。\n三、1998年抗洪\n堤上日夜有人。\n"
                .getBytes(StandardCharsets.UTF_8))).extracting(entry -> entry.dates().size()).containsExactly(0, 0, 1);
    }

    @Test
    void joinsANumberOfAnArticleAndATitleInTwoLinesWithWhatFollows() throws IOException {
        assertThat(entries("公约.html", """
                <html><body><h1>红星社区<br>文明公约</h1><ul><li><div>1</div><div>第一条</div><p>爱护花木。</p></li>
                <li><div>2</div><div>第二条</div><p>分类投放垃圾。[1]</p></li><li><div>3</div><div>第三条</div><p>邻里互助。</p></li></ul>
                </body></html>""".getBytes(StandardCharsets.UTF_8)))
                .extracting(entry -> entry.title() + "=" + entry.text())
                .containsExactly("红星社区 文明公约 · 第一条=第一条　爱护花木。", "红星社区 文明公约 · 第二条=第二条　分类投放垃圾。",
                        "红星社区 文明公约 · 第三条=第三条　邻里互助。");
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private List<Entry> entries(String name, byte[] content) throws IOException {
        ParsedDocument read = READER.read(name, file(name, content));
        assertThat(read).isInstanceOf(ParsedDocument.Taken.class);
        return ((ParsedDocument.Taken) read).entries();
    }
}
