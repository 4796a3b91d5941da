package org.xianfeng.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.messaging.IncomingFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables that are made to take the service down; each is read in a process of its own, and its sender told. */
@ResourceLock(Resources.SYSTEM_OUT)
class SheetFilesTest {

    private static final String ROW = "<row r=\"%d\"><c t=\"inlineStr\"><is><t>%s</t></is></c></row>";

    @TempDir
    Path folder;

    @Test
    void readsAnHonestTable() throws IOException {
        Path file = xlsx(ROW.formatted(1, "事项") + ROW.formatted(2, "修路灯"));
        assertThat(read(file, "list.xlsx")).isEqualTo(Parsed.good(new Sheet(List.of(List.of("事项"), List.of("修路灯")))));
    }

    /** 60 MB, of which a part was once enough to fill the service's memory, after each restart again. */
    @Test
    void refusesASmallFileThatUnfoldsIntoMuch() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; rows.length() < 60 << 20; i++) {
            rows.append(ROW.formatted(i, "修路灯"));
        }
        Path file = xlsx(rows.toString());
        assertThat(Files.size(file)).isLessThan(5 << 20);
        assertThat(read(file, "list.xlsx")).isEqualTo(Parsed.bad("sheet.bad.heavy"));
    }

    /** Below every limit of size, and still too much to hold at once. */
    @Test
    void outlivesATableThatFillsTheMemoryOfItsReader() throws IOException {
        StringBuilder cells = new StringBuilder("<row r=\"1\">");
        while (cells.length() < 30 << 20) {
            cells.append("<c><f>").append(cells.length() % 7919).append("</f></c>");
        }
        assertThat(read(xlsx(cells.append("</row>").toString()), "list.xlsx"))
                .isEqualTo(Parsed.bad("sheet.bad.heavy"));
        assertThat(read(xlsx(ROW.formatted(1, "事项")), "list.xlsx")).isInstanceOf(Parsed.Good.class);
    }

    @Test
    void refusesElementsInElementsWithoutEnd() throws IOException {
        Path file = xlsx("<row r=\"1\">" + "<c>".repeat(100_000) + "</c>".repeat(100_000) + "</row>");
        assertThat(read(file, "list.xlsx")).isIn(Parsed.bad("sheet.bad.broken"), Parsed.bad("sheet.bad.heavy"));
    }

    @Test
    void leavesOutColumnsBeyondAnyList() throws IOException {
        Path file = Files.writeString(folder.resolve("wide.csv"), "事项" + ",x".repeat(1_000_000));
        assertThat(read(file, "list.csv")).isInstanceOfSatisfying(Parsed.Good.class,
                table -> assertThat(((Sheet) table.value()).rows().getFirst()).hasSize(100));
    }

    private Parsed<Sheet> read(Path file, String name) {
        Origin origin = new Origin("1", new ChatId("test", "1"), "", "zh", Instant.EPOCH);
        return new SheetFiles(List.of(new FilesOfTheTest(file)))
                .read(new Incoming.Document(origin, name, 0, "", "handle"), 2_002);
    }

    private Path xlsx(String rows) throws IOException {
        Path file = Files.createTempFile(folder, "list", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, String> part : Map.of(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/sheet.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                            + "</Types>",
                    "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"),
                    "xl/_rels/workbook.xml.rels", relationship("worksheet", "sheet.xml"),
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                    "xl/sheet.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + rows + "</sheetData></worksheet>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    /** A messenger with one file. */
    private record FilesOfTheTest(Path file) implements IncomingFiles {

        @Override
        public String messenger() {
            return "test";
        }

        @Override
        public Fetched fetch(String handle, Path target, long most) {
            try {
                Files.write(target, Files.readAllBytes(file));
                return new Fetched.Whole();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void keep(String handle) {}

        @Override
        public void release(String handle) {}
    }
}
