package org.xianfeng.volunteer.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of ours in one document, of which only the glyphs that are used get into the file. */
final class Face {

    /** For a character that the font does not have: the printer's sign for a missing type. */
    private static final int MISSING = '〓';

    private final PDType0Font font;
    private final CmapLookup glyphs;

    private Face(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    static Face load(PDDocument document, String weight) throws IOException {
        String file = "/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf";
        try (InputStream stream = Face.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("no " + file + " on the class path");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            document.registerTrueTypeFontForClosing(font);
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
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
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(printable(text));
        page.endText();
    }
}
