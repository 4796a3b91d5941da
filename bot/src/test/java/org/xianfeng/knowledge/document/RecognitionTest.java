package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.document.extract.Legibility;
import org.xianfeng.knowledge.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Pictures of pages, read by the real Tesseract. */
@Timeout(180)
class RecognitionTest {

    private static final String[] PAGE = {"红星社区食堂管理办法", "一、开饭时间", "食堂每天上午十一点三十分开饭，晚上五点三十分",
            "开饭，节假日照常。", "二、收费标准", "老年人每餐收费八元，其他居民每餐收费十五元。"};

    private final DocumentReader reader = new DocumentReader(DocumentSettings.USUAL, RecognitionSettings.USUAL);

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsTesseract() {
        assumeTrue(RecognitionSettings.USUAL.recognition().isPresent(),
                "skipped: there is no tesseract on the PATH (apt-get install tesseract-ocr tesseract-ocr-chi-sim)");
    }

    @Test
    void readsAScannedPdf() throws IOException {
        ParsedDocument.Taken taken = taken("食堂.pdf",
                PagePicture.scan(List.of(PagePicture.of(PAGE), PagePicture.of("三、联系电话", "值班电话八八一二三四五六。"))));
        assertThat(text(taken)).contains("十一点三十分开饭，晚上五点三十分开饭", "每餐收费八元", "值班电话八八一二三四五六");
        assertThat(taken.title()).isEqualTo("红星社区食堂管理办法");
        assertThat(taken.entries()).hasSize(3);
        assertThat(taken.reading().legibility().sureness()).isGreaterThan(80);
    }

    @Test
    void readsADocumentOfWordThatIsNothingButPictures() throws IOException {
        ParsedDocument.Taken taken = taken("食堂.docx", WordFile.empty().paragraph(" ")
                .withPart("word/media/image1.png", PagePicture.png(PagePicture.of(PAGE)))
                .withPart("word/media/image2.png", PagePicture.png(PagePicture.of("三、联系电话", "值班电话八八一二三四五六。"))).bytes());
        assertThat(text(taken)).contains("十一点三十分开饭，晚上五点三十分开饭", "值班电话八八一二三四五六");
        assertThat(taken.reading().legibility().isRecognised()).isTrue();
    }

    @Test
    void readsAPhotoOfAPageEvenIfItLiesOnItsSide() throws IOException {
        assertThat(text(taken("食堂.png", PagePicture.png(PagePicture.of(PAGE))))).contains("每餐收费八元");
        assertThat(text(taken("食堂.jpg", PagePicture.jpeg(PagePicture.turned(PagePicture.of(PAGE))))))
                .contains("每餐收费八元");
    }

    @Test
    void isTheLessSureTheWorseAPictureIs() throws IOException {
        Legibility clear = taken("清.png", PagePicture.png(PagePicture.of(PAGE))).reading().legibility();
        ParsedDocument noisy = read("暗.png", PagePicture.png(PagePicture.noisy(PagePicture.of(PAGE), 7)));
        if (noisy instanceof ParsedDocument.Taken taken) {
            assertThat(taken.reading().legibility().sureness()).isLessThan(clear.sureness());
        } else {
            assertThat(noisy).isEqualTo(new ParsedDocument.Refused(DocumentRefusal.UNREADABLE));
        }
    }

    @Test
    void refusesAPictureWithoutText() throws IOException {
        assertThat(read("空.png", PagePicture.png(PagePicture.of())))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.UNREADABLE));
    }

    @Test
    void refusesMorePagesThanItMayRecognise() throws IOException {
        DocumentReader two = reader(2, Duration.ofMinutes(2));
        assertThat(two.read("厚.pdf", write("厚.pdf", PdfFile.scanned(3))))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.TOO_MANY_PAGES));
    }

    @Test
    void endsWhatTakesTooLong() throws IOException {
        DocumentReader hasty = reader(40, Duration.ofMillis(200));
        byte[] scan = PagePicture.scan(List.of(PagePicture.of(PAGE), PagePicture.of(PAGE)));
        assertThat(hasty.read("慢.pdf", write("慢.pdf", scan)))
                .isEqualTo(new ParsedDocument.Refused(DocumentRefusal.TOO_HEAVY));
        assertThat(ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("")
                .contains("chi_sim")).filter(ProcessHandle::isAlive).filter(this::isOurs)).isEmpty();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.parent().filter(parent -> parent.equals(ProcessHandle.current())).isPresent();
    }

    private static DocumentReader reader(int mostPages, Duration time) {
        return new DocumentReader(DocumentSettings.USUAL,
                new RecognitionSettings("tesseract", mostPages, Duration.ofMinutes(1), time, 75));
    }

    private static String text(ParsedDocument.Taken taken) {
        return taken.entries().stream().map(Entry::text).collect(Collectors.joining("\n"));
    }

    private ParsedDocument.Taken taken(String name, byte[] content) throws IOException {
        ParsedDocument read = read(name, content);
        assertThat(read).isInstanceOf(ParsedDocument.Taken.class);
        return (ParsedDocument.Taken) read;
    }

    private ParsedDocument read(String name, byte[] content) throws IOException {
        return reader.read(name, write(name, content));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
