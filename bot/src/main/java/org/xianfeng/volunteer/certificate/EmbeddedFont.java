package org.xianfeng.volunteer.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of ours in one document, of which only the glyphs that are used get into the file. */
final class EmbeddedFont {

    /** For a character that the font does not have: the printer's sign for a missing type. */
    private static final int MISSING = '〓';

    /** How many characters one section of a table may have. */
    private static final int SECTION = 100;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    /** What was written, by the codes that stand for it in the file. */
    private final Map<Integer, String> written = new TreeMap<>();

    private EmbeddedFont(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    static EmbeddedFont load(PDDocument document, String weight) throws IOException {
        String file = "/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf";
        try (InputStream stream = EmbeddedFont.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("no " + file + " on the class path");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            document.registerTrueTypeFontForClosing(font);
            return new EmbeddedFont(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    /** The text with what the font has. */
    String printable(String text) {
        return text.codePoints().filter(character -> !Character.isISOControl(character))
                .map(character -> glyphs.getGlyphId(character) == 0 ? MISSING : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** How wide the text is at this size, in points. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    /** The text in lines that are no wider than this; it may be broken after any character. */
    List<String> lines(String text, float size, float most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String next = Character.toString(character);
            if (line.length() > 0 && width(line + next, size) > most && !isClosing(character)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(next);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Such as a full stop, which does not begin a line. */
    private static boolean isClosing(int character) {
        return "，。、；：）」》！？".indexOf(character) >= 0;
    }

    void write(PDPageContentStream page, String text, float size, float x, float y) throws IOException {
        String printable = printable(text);
        for (int character : printable.codePoints().toArray()) {
            byte[] code = font.encode(Character.toString(character));
            written.put(Byte.toUnsignedInt(code[0]) << 8 | Byte.toUnsignedInt(code[1]), Character.toString(character));
        }
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(printable);
        page.endText();
    }

    /**
     * Tells readers which characters the glyphs stand for, so that what they copy or search is what was written: in the
     * table that the library makes, 月 is a radical ⽉, since both look the same. To be called once the font is subset.
     */
    void tellCharacters(PDDocument document) throws IOException {
        StringBuilder table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, String>> all = List.copyOf(written.entrySet());
        for (int from = 0; from < all.size(); from += SECTION) {
            List<Map.Entry<Integer, String>> section = all.subList(from, Math.min(from + SECTION, all.size()));
            table.append(section.size()).append(" beginbfchar\n");
            section.forEach(entry -> table.append(String.format(Locale.ROOT, "<%04X> <%s>%n", entry.getKey(),
                    HexFormat.of().withUpperCase().formatHex(entry.getValue().getBytes(StandardCharsets.UTF_16BE)))));
            table.append("endbfchar\n");
        }
        table.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        font.getCOSObject().setItem(COSName.TO_UNICODE, new PDStream(document, new ByteArrayInputStream(
                table.toString().getBytes(StandardCharsets.US_ASCII)), COSName.FLATE_DECODE));
    }
}
