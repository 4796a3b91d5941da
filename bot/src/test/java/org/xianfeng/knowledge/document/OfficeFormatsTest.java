package org.xianfeng.knowledge.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.document.extract.FileType;
import org.xianfeng.knowledge.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** What offices have from before 2007, from WPS, and as OFD. */
class OfficeFormatsTest {

    private static final DocumentReader READER = new DocumentReader(DocumentSettings.USUAL);
    private static final String SLIDE = "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    @TempDir
    private Path folder;

    /** Written by LibreOffice; nobody writes this format by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"章程.doc", "章程.wps", "章程.docx"})
    void readsADocumentOfAnOldWordWhateverItIsCalled(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("word97.doc"))) {
            List<Entry> entries = entries(name, in.readAllBytes());
            assertThat(entries).extracting(Entry::title).containsExactly("红星社区章程 · 第一章 总则", "红星社区章程 · 第二章 收费");
            assertThat(entries).extracting(Entry::text).containsExactly(
                    "本社区志愿服务队成立于2019年3月5日。\n1. 队员应当守时。\n2. 队员应当佩戴标识。", "项目 | 金额\n场地 | 免费");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"通知.doc", "通知.rtf"})
    void readsRichTextAlsoWhereItIsCalledADocumentOfWord(String name) throws IOException {
        StringBuilder text = new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\deff0\\pard\\plain ");
        for (String line : List.of("关于值班的通知", "值班电话是八八一二。")) {
            line.chars().forEach(letter -> text.append("\\u").append((short) letter).append("?"));
            text.append("\\par ");
        }
        assertThat(entries(name, text.append("}").toString().getBytes(StandardCharsets.US_ASCII)))
                .singleElement().satisfies(entry -> {
                    assertThat(entry.title()).isEqualTo("关于值班的通知");
                    assertThat(entry.text()).isEqualTo("值班电话是八八一二。");
                });
    }

    @Test
    void readsSlidesInTheirOrder() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("ppt/presentation.xml", utf8("<p:presentation " + SLIDE
                + "><p:sldIdLst><p:sldId id=\"1\" r:id=\"r2\"/><p:sldId id=\"2\" r:id=\"r1\"/></p:sldIdLst></p:presentation>"));
        parts.put("ppt/_rels/presentation.xml.rels", utf8("<Relationships "
                + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Target=\"slides/slide1.xml\"/>"
                + "<Relationship Id=\"r2\" Target=\"/ppt/slides/slide2.xml\"/></Relationships>"));
        parts.put("ppt/slides/slide1.xml", slide("第二讲", "<a:tbl><a:tr><a:tc><a:p><a:r><a:t>场地</a:t></a:r></a:p></a:tc>"
                + "<a:tc><a:p><a:r><a:t>免费</a:t></a:r></a:p></a:tc></a:tr></a:tbl>"));
        parts.put("ppt/slides/slide2.xml", slide("第一讲", "<p:sp><a:p><a:r><a:t>队伍成立于</a:t></a:r>"
                + "<a:r><a:t>2019年。</a:t></a:r></a:p></p:sp><p:sp><p:nvPr><p:ph type=\"sldNum\"/></p:nvPr>"
                + "<a:p><a:r><a:t>7</a:t></a:r></a:p></p:sp>"));
        List<Entry> entries = entries("讲稿.pptx", WordFile.zip(parts));
        assertThat(entries).extracting(Entry::title).containsExactly("讲稿 · 第一讲", "讲稿 · 第二讲");
        assertThat(entries).extracting(Entry::text).containsExactly("队伍成立于2019年。", "场地 | 免费");
    }

    private static byte[] slide(String title, String content) {
        return utf8("<p:sld " + SLIDE + "><p:sp><p:nvPr><p:ph type=\"title\"/></p:nvPr><a:p><a:r><a:t>" + title
                + "</a:t></a:r></a:p></p:sp>" + content + "</p:sld>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"讲稿.ppt", "讲稿.dps"})
    void readsSlidesOfAnOldPowerPoint(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFSlide slide = show.createSlide();
            slide.addTitle().setText("队史");
            HSLFTextBox box = slide.createTextBox();
            box.setText("队伍成立于2019年3月5日。");
            show.write(bytes);
        }
        assertThat(entries(name, bytes.toByteArray())).extracting(Entry::text).asString()
                .contains("队伍成立于2019年3月5日。");
    }

    @Test
    void readsTheTextLayerOfAnOfd() throws IOException {
        Map<String, byte[]> parts = ofd(1);
        parts.put("Doc_0/Pages/Page_0/Content.xml", page("关于食堂的通知", "食堂每天上午十一点三十分开饭，晚上五点三十分开饭，",
                "节假日照常。", "二、收费", "每餐八元。"));
        List<Entry> entries = entries("通知.ofd", WordFile.zip(parts));
        assertThat(entries).extracting(Entry::title).containsExactly("关于食堂的通知", "关于食堂的通知 · 二、收费");
        assertThat(entries).extracting(Entry::text)
                .containsExactly("食堂每天上午十一点三十分开饭，晚上五点三十分开饭，节假日照常。", "每餐八元。");
    }

    @Test
    void readsLettersOfAnOfdWhereTheyStand() throws IOException {
        Map<String, byte[]> parts = ofd(1);
        parts.put("Doc_0/Pages/Page_0/Content.xml",
                utf8("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Area>"
                        + "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer>"
                        + text(60, 40, "场地是免费的。") + text(20, 40, "会议室　")
                        + "<ofd:PathObject/></ofd:Layer></ofd:Content></ofd:Page>"));
        assertThat(entries("表.ofd", WordFile.zip(parts)).getFirst().text()).contains("会议室").endsWith("场地是免费的。");
    }

    @Test
    void refusesAnOfdThatIsMadeToDoHarm() throws IOException {
        Map<String, byte[]> parts = ofd(1);
        parts.put("Doc_0/Pages/Page_0/Content.xml", utf8("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">"
                + "<ofd:TextObject Boundary=\"0 0 9 9\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\""
                + "g 999999999 4 ".repeat(200) + "\">一二</ofd:TextCode></ofd:TextObject></ofd:Page>"));
        assertThat(READER.read("坏.ofd", write("坏.ofd", WordFile.zip(parts)))).isNotNull();
        parts.put("OFD.xml", utf8("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"));
        assertThat(refusal("坏.ofd", WordFile.zip(parts))).isIn(DocumentRefusal.BROKEN, DocumentRefusal.NO_TEXT);
        assertThat(refusal("空.ofd", WordFile.zip(ofd(0)))).isEqualTo(DocumentRefusal.NO_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.doc", "a.ppt", "a.wps", "a.rtf", "a.ofd", "a.pptx"})
    void refusesWhatIsDamaged(String name) throws IOException {
        byte[] mark = name.endsWith("rtf")
                ? "{\\rtf".getBytes(StandardCharsets.US_ASCII)
                : name.endsWith("x") || name.endsWith("ofd")
                        ? new byte[]{'P', 'K', 3, 4}
                        : new byte[]{(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
                                (byte) 0xE1};
        byte[] damaged = java.util.Arrays.copyOf(mark, 600);
        assertThat(refusal(name, damaged)).isIn(DocumentRefusal.BROKEN, DocumentRefusal.EMPTY);
        assertThat(refusal(name, "这不是。".getBytes(StandardCharsets.UTF_8))).isEqualTo(DocumentRefusal.MISNAMED);
    }

    @ParameterizedTest
    @CsvSource({"a.odt,.docx", "a.UOF,.docx", "a.ods,.xlsx", "a.ceb,.pdf", "a.caj,.pdf", "a.heic,.jpg"})
    void knowsAsWhatToSaveWhatItDoesNotRead(String name, String ending) {
        assertThat(FileType.of(name)).isEmpty();
        assertThat(FileType.instead(name)).contains(ending);
    }

    private static Map<String, byte[]> ofd(int pages) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", utf8("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocInfo/>"
                + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"));
        parts.put("Doc_0/Document.xml", utf8("<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Pages>"
                + "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>".repeat(pages)
                + "</ofd:Pages></ofd:Document>"));
        return parts;
    }

    private static byte[] page(String... lines) {
        StringBuilder page = new StringBuilder("<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content>");
        for (int i = 0; i < lines.length; i++) {
            page.append(text(30, 40 + 8 * i, lines[i]));
        }
        return utf8(page.append("</ofd:Content></ofd:Page>").toString());
    }

    private static String text(int x, int y, String line) {
        return "<ofd:TextObject Boundary=\"%d %d 150 6\" Size=\"4.5\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g %d 4.5\">%s</ofd:TextCode></ofd:TextObject>"
                .formatted(x, y, line.length() - 1, line);
    }

    private List<Entry> entries(String name, byte[] content) throws IOException {
        ParsedDocument read = READER.read(name, write(name, content));
        assertThat(read).isInstanceOf(ParsedDocument.Taken.class);
        return ((ParsedDocument.Taken) read).entries();
    }

    private DocumentRefusal refusal(String name, byte[] content) throws IOException {
        ParsedDocument read = READER.read(name, write(name, content));
        assertThat(read).isInstanceOf(ParsedDocument.Refused.class);
        return ((ParsedDocument.Refused) read).reason();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
