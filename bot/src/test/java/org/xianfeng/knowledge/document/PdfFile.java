package org.xianfeng.knowledge.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDFs, written by hand where a library would not write what they are to be. */
public final class PdfFile {

    private PdfFile() {}

    /** One page with these lines, in a font that every reader has, whose characters a table tells. */
    static byte[] of(String... lines) {
        return laidOut(List.of(column(72, 720, lines)));
    }

    /** Words at a place on a page, from its lower left corner. */
    record Words(int x, int y, String text, int size) {

        Words(int x, int y, String text) {
            this(x, y, text, 12);
        }
    }

    static List<Words> column(int x, int y, String... lines) {
        return IntStream.range(0, lines.length).mapToObj(i -> new Words(x, y - 18 * i, lines[i])).toList();
    }

    /** A page for each, with these words where they say. */
    static byte[] laidOut(List<List<Words>> pages) {
        return laidOut(pages, "");
    }

    /** One page with words and a grid, whose lines stand at these places, from the lower left corner. */
    static byte[] ruled(List<Words> words, List<Integer> upright, List<Integer> across) {
        return laidOut(List.of(words), grid(upright, across));
    }

    /** With a column before the grid that is one cell. */
    static byte[] ruled(List<Words> words, List<Integer> upright, List<Integer> across, int left) {
        return laidOut(List.of(words), grid(upright, across) + "%d %d %d %d re S%n".formatted(left, across.getFirst(),
                upright.getFirst() - left, across.getLast() - across.getFirst()));
    }

    private static String grid(List<Integer> upright, List<Integer> across) {
        StringBuilder rules = new StringBuilder();
        upright.forEach(x -> rules.append("%d %d m %d %d l S%n".formatted(x, across.getFirst(), x, across.getLast())));
        across.forEach(y -> rules.append("%d %d %d 1 re f%n".formatted(upright.getFirst(), y,
                upright.getLast() - upright.getFirst())));
        return rules.toString();
    }

    private static byte[] laidOut(List<List<Words>> pages, String drawn) {
        List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [" + IntStream.range(0, pages.size()).mapToObj(i -> 6 + 2 * i + " 0 R")
                        .collect(Collectors.joining(" ")) + "] /Count " + pages.size() + " >>",
                "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /FontDescriptor 5 0 R /DW 1000"
                        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
                "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
                        + " /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"));
        for (List<Words> page : pages) {
            StringBuilder content = new StringBuilder("BT\n");
            page.forEach(words -> content.append("/F1 %d Tf 1 0 0 1 %d %d Tm <%s> Tj%n"
                    .formatted(words.size(), words.x(), words.y(), hex(words.text()))));
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents " + (objects.size() + 2)
                    + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            objects.add(stream(content + "ET\n" + drawn));
        }
        return file(objects);
    }

    /** Whose lines have a gap, each at a place of its own, so that nobody can tell what goes on where. */
    public static byte[] scattered() {
        String text = "左边的第一段文字说的是某件事情的经过和结果";
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int letters = 10 + i % 2 * 8 + i % 3;
            words.add(new Words(60, 700 - 20 * i, text.substring(0, letters)));
            words.add(new Words(60 + 12 * letters + 30, 700 - 20 * i, "右边的另一段说的是别的事"));
        }
        return laidOut(List.of(words));
    }

    static byte[] encrypted(byte[] pdf) {
        return change(pdf, document -> {
            AccessPermission nothing = new AccessPermission();
            nothing.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "reader", nothing);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
    }

    /** As a scanner makes it: a picture of each page. */
    static byte[] scanned(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document,
                            new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY)), 0, 0, 600, 780);
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose pages contain themselves. */
    static byte[] withPagesInACircle() {
        return file(List.of("<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 /Parent 2 0 R >>"));
    }

    /** Whose page draws a form that draws itself, twice. */
    static byte[] withAFormThatDrawsItself() {
        String itself = " /Resources << /XObject << /X 5 0 R >> >> /BBox [0 0 9 9] ";
        return file(List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R" + itself + ">>",
                stream("/X Do /X Do"), "<< /Type /XObject /Subtype /Form" + itself + "/Length 11 >>\nstream\n"
                        + "/X Do /X Do\nendstream"));
    }

    private static String stream(String content) {
        return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static byte[] file(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        List<Integer> offsets = new ArrayList<>();
        for (String object : objects) {
            offsets.add(pdf.length());
            pdf.append(offsets.size()).append(" 0 obj\n").append(object).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n").append(xref)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(character -> hex.append("%04X".formatted(character)));
        return hex.toString();
    }

    private static byte[] change(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.make(document);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Change {

        void make(PDDocument document) throws IOException;
    }
}
