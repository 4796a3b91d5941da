package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.knowledge.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class WordTextTest {

    private static final DocumentReader READER = new DocumentReader(DocumentSettings.USUAL);
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    private Path folder;

    @Test
    void readsNeitherCommentsNorDeletionsNorMarksOfFootnotes() throws IOException {
        assertThat(entries(WordFile.empty().paragraph("某县起义").raw("""
                <w:p><w:commentRangeStart w:id="0"/><w:r><w:t>起义队伍共有五百人</w:t></w:r><w:commentRangeEnd w:id="0"/>\
                <w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>\
                <w:ins w:id="4"><w:r><w:t>，坚持斗争三个月。</w:t></w:r></w:ins>\
                <w:del w:id="5"><w:r><w:delText>后来全部牺牲。</w:delText></w:r></w:del>\
                <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的字</w:t></w:r></w:p>""")
                .withPart("word/comments.xml", xml("<w:comments " + WORD + "><w:comment w:id=\"0\"><w:p><w:r><w:t>"
                        + "数字不对</w:t></w:r></w:p></w:comment></w:comments>"))
                .withPart("word/footnotes.xml", xml("<w:footnotes " + WORD + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>"
                        + "见县志</w:t></w:r></w:p></w:footnote></w:footnotes>"))))
                .singleElement().extracting(Entry::text).isEqualTo("起义队伍共有五百人，坚持斗争三个月。");
    }

    @Test
    void readsNoPronunciationAboveTheWords() throws IOException {
        assertThat(entries(WordFile.empty().paragraph("地名").raw("""
                <w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>lǔ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甪</w:t></w:r>\
                </w:rubyBase></w:ruby></w:r><w:r><w:t>直镇的水乡妇女服饰很有名。</w:t></w:r></w:p>""")))
                .singleElement().extracting(Entry::text).isEqualTo("甪直镇的水乡妇女服饰很有名。");
    }

    @Test
    void readsNumbersAsTheyArePrinted() throws IOException {
        WordFile file = WordFile.empty().paragraph("社区积分办法");
        for (String chapter : List.of("总则", "规则")) {
            file.raw(numbered(1, 0, chapter)).raw(numbered(2, 0, chapter + "的头一条，写清楚要做的事。"))
                    .raw(numbered(2, 0, chapter + "的第二条，包括：")).raw(numbered(2, 1, "头一项；")).raw(numbered(2, 1, "第二项。"));
        }
        file.withPart("word/numbering.xml", numbering(level(0, "chineseCountingThousand", "第%1章"),
                level(0, "chineseCountingThousand", "第%1条") + level(1, "chineseCounting", "（%2）")));
        List<Entry> entries = entries(file);
        assertThat(entries).extracting(Entry::title).containsExactly("社区积分办法 · 第一章 总则", "社区积分办法 · 第二章 规则");
        assertThat(entries.getLast().text())
                .isEqualTo("第三条 规则的头一条，写清楚要做的事。\n第四条 规则的第二条，包括：\n（一）头一项；\n（二）第二项。");
    }

    @ParameterizedTest
    @CsvSource({"decimal, %1., 12. ", "chineseCounting, %1、, 十二、", "japaneseCounting, （%1）, （十二）",
            "upperRoman, %1, 'XII '", "decimalEnclosedCircle, %1, '⑫ '", "lowerLetter, %1), l)", "bullet, •, ''",
            "chineseLegalSimplified, %1、, 拾贰、"})
    void writesTheTwelfthNumber(String format, String text, String printed) throws IOException {
        WordFile file = WordFile.empty().paragraph("清单");
        for (int i = 1; i <= 12; i++) {
            file.raw(numbered(1, 0, "这是其中的第几项呢，写得长一些就不会像是一个标题，所以这里再添上几个字。"));
        }
        file.withPart("word/numbering.xml", numbering(level(0, format, text), ""));
        assertThat(entries(file).getLast().text().lines().reduce((_, last) -> last).orElseThrow())
                .startsWith(printed.strip() + (printed.isBlank() || printed.endsWith("、") || printed.endsWith("）")
                        || printed.endsWith(")") ? "这是" : " 这是"));
    }

    @Test
    void takesTheNumbersOfAStyle() throws IOException {
        byte[] styles = xml("<w:styles " + WORD
                + "><w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"条款\"/>"
                + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" "
                + "w:styleId=\"a2\"><w:name w:val=\"我的条款\"/><w:basedOn w:val=\"a1\"/></w:style></w:styles>");
        String paragraph = "<w:p><w:pPr><w:pStyle w:val=\"a2\"/></w:pPr><w:r><w:t>按月交费。</w:t></w:r></w:p>";
        assertThat(entries(WordFile.empty().paragraph("收费办法").raw(paragraph).raw(paragraph).raw(paragraph)
                .withPart("word/styles.xml", styles)
                .withPart("word/numbering.xml", numbering(level(0, "chineseCounting", "第%1条"), ""))))
                .extracting(Entry::title).containsExactly("收费办法 · 第一条", "收费办法 · 第二条", "收费办法 · 第三条");
    }

    @Test
    void takesShortBoldLinesForHeadings() throws IOException {
        String bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r></w:p>";
        assertThat(entries(WordFile.empty().raw(bold.formatted("红星社区简介")).raw(bold.formatted("历史"))
                .paragraph("社区建于一九五八年。").raw(bold.formatted("现状")).paragraph("现有居民一千二百户。")
                .raw(bold.formatted("这一句虽然也是粗体，但它是一个句子。"))))
                .extracting(Entry::title).containsExactly("红星社区简介 · 历史", "红星社区简介 · 现状");
    }

    @Test
    void readsATextBoxOnce() throws IOException {
        String box = "<w:txbxContent><w:p><w:r><w:t>纪念馆每周一闭馆。</w:t></w:r></w:p></w:txbxContent>";
        assertThat(entries(WordFile.empty().paragraph("参观须知")
                .raw("<w:p><w:r><mc:AlternateContent xmlns:mc=\"mc\"><mc:Choice>"
                        + box + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r>"
                        + "<w:r><w:t>请提前预约。</w:t></w:r></w:p>"))
                .getFirst().text()).isEqualTo("纪念馆每周一闭馆。\n请提前预约。");
    }

    @Test
    void keepsTheWordsOfATablesHeaderInItsRows() throws IOException {
        String merged = "<w:tcPr><w:vMerge/></w:tcPr>";
        String begun = "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>";
        assertThat(entries(WordFile.empty().paragraph("各支部党员人数").raw("<w:tbl>" + row("片区", "支部", "人数")
                + "<w:tr>" + cell(begun, "东片") + cell("", "一支部") + cell("", "35") + "</w:tr><w:tr>" + cell(merged, "")
                + cell("", "二支部") + cell("", "42") + "</w:tr></w:tbl>")).getFirst().text())
                .isEqualTo("片区：东片 | 支部：一支部 | 人数：35\n片区：东片 | 支部：二支部 | 人数：42");
    }

    @Test
    void takesNoRowForAHeaderThatMayBeNone() throws IOException {
        assertThat(entries(WordFile.empty().paragraph("联系方式").raw("<w:tbl>" + row("地址", "幸福路1号") + row("电话", "8800")
                + row("时间", "九点") + "</w:tbl>")).getFirst().text()).isEqualTo("地址 | 幸福路1号\n电话 | 8800\n时间 | 九点");
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(text -> cell("", text)).collect(Collectors.joining("", "<w:tr>", "</w:tr>"));
    }

    private static String cell(String properties, String text) {
        return "<w:tc>" + properties + "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static String numbered(int number, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(level, number, text);
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }

    /** Two lists, of these levels. */
    private static byte[] numbering(String first, String second) {
        return xml("<w:numbering " + WORD + "><w:abstractNum w:abstractNumId=\"0\">" + first
                + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">" + second
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Entry> entries(WordFile word) throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), word.bytes());
        assertThat(READER.read("a.docx", file)).isInstanceOf(ParsedDocument.Taken.class);
        return ((ParsedDocument.Taken) READER.read("a.docx", file)).entries();
    }
}
