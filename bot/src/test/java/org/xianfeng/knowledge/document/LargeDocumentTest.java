package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.knowledge.document.WorkbookFile.row;

/** The largest documents that offices have: each within a minute, and read in a process of its own. */
@Timeout(300)
@Isolated("what the heap holds is measured")
@EnabledIfSystemProperty(named = "xianfeng.large", matches = "true", disabledReason = "takes a minute")
class LargeDocumentTest {

    private static final int MOST_SECONDS = 60;
    /** Of the service's heap while and after a document is read: its text and its entries, and the garbage of a while. */
    private static final long MOST_HEAP = 200L << 20;

    private final DocumentReader reader = new DocumentReader(DocumentSettings.USUAL);

    @TempDir
    private Path folder;

    @Test
    void readsAPdfOfThreeHundredPages() throws IOException {
        Random chance = new Random(1);
        List<List<PdfFile.Words>> pages = new ArrayList<>();
        for (int page = 1; page <= 300; page++) {
            List<PdfFile.Words> lines = new ArrayList<>(List.of(new PdfFile.Words(250, 760, "某区区志")));
            for (int line = 0; line < 35; line++) {
                lines.add(new PdfFile.Words(72, 700 - 18 * line,
                        line % 3 == 2 ? letters(chance).substring(0, 14) + "。" : letters(chance)));
            }
            lines.add(new PdfFile.Words(290, 40, "- " + page + " -"));
            pages.add(lines);
        }
        ParsedDocument.Taken taken = read("区志.pdf", PdfFile.laidOut(pages));
        assertThat(taken.entries()).hasSizeBetween(60, 200).allSatisfy(
                entry -> assertThat(entry.text()).doesNotContain("某区区志").doesNotContain("- "));
    }

    private static String letters(Random chance) {
        return chance.ints(28, 0x4E10, 0x7000).mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void readsADocumentOfWordOfFiveMegabytes() throws IOException {
        WordFile word = WordFile.empty();
        for (int i = 0; i < 10_000; i++) {
            word.paragraph("第" + i + "户居民在当年的会议上提出修好路灯并由社区负责落实到人，完成。");
        }
        byte[] picture = new byte[5 << 20];
        new Random(1).nextBytes(picture);
        byte[] document = word.withPart("word/media/image1.bin", picture).bytes();
        assertThat(document.length).isGreaterThan(5 << 20);
        assertThat(read("年报.docx", document).entries()).hasSizeGreaterThan(80);
    }

    @Test
    void readsATableOfTwentyThousandQuestions() throws IOException {
        Path file = folder.resolve("题库.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            row(sheet, "序号", "题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案");
            for (int i = 1; i <= 20_000; i++) {
                row(sheet, i, "单选题", "社区第" + i + "项制度是在哪一年开始实行的？", "2019年", "2020年", "2021年", "2022年", "B");
            }
            book.write(out);
        }
        assertThat(read("题库.xlsx", Files.readAllBytes(file)).entries()).hasSize(20_000);
    }

    private ParsedDocument.Taken read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        var memory = ManagementFactory.getMemoryMXBean();
        System.gc();
        long before = memory.getHeapMemoryUsage().getUsed();
        long start = System.nanoTime();
        ParsedDocument read = reader.read(name, file);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        long after = memory.getHeapMemoryUsage().getUsed();
        System.out.printf("%s: %.1f s, %d MB of heap more with its entries%n", name, seconds, (after - before) >> 20);
        assertThat(read).isInstanceOf(ParsedDocument.Taken.class);
        assertThat(seconds).isLessThan(MOST_SECONDS);
        assertThat(after - before).isLessThan(MOST_HEAP);
        return (ParsedDocument.Taken) read;
    }
}
