package org.xianfeng.volunteer.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font of ours, whose letters are drawn as the outlines that they are: the JDK's own fonts would need fontconfig, which
 * a slim image has not.
 */
public final class TextPainter implements AutoCloseable {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private TextPainter(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** The weight as its file calls it, such as Bold. */
    public static TextPainter load(String weight) throws IOException {
        String file = "/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf";
        try (InputStream stream = TextPainter.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("no " + file + " on the class path");
            }
            return new TextPainter(new TTFParser().parse(new RandomAccessReadBuffer(stream)));
        }
    }

    public double width(String text, double size) throws IOException {
        double units = 0;
        for (int character : text.codePoints().toArray()) {
            units += font.getAdvanceWidth(glyphs.getGlyphId(character));
        }
        return units * size / unitsPerEm;
    }

    /** The text in at most so many lines that are no wider than this; what is too much ends with an ellipsis. */
    public List<String> lines(String text, double size, double widest, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            if (width(line + Character.toString(character), size) > widest) {
                if (lines.size() == most - 1) {
                    line.setCharAt(line.length() - 1, '…');
                    break;
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(character);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Draws it with its left end on this point of the base line. */
    public void draw(Graphics2D on, String text, double size, double x, double y, Color color) throws IOException {
        on.setColor(color);
        double scale = size / unitsPerEm;
        double left = x;
        for (int character : text.codePoints().toArray()) {
            int glyph = glyphs.getGlyphId(character);
            GlyphData outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                GeneralPath path = outline.getPath();
                path.transform(new AffineTransform(scale, 0, 0, -scale, left, y));
                on.fill(path);
            }
            left += font.getAdvanceWidth(glyph) * scale;
        }
    }

    /** The same with its middle there. */
    public void drawCentred(Graphics2D on, String text, double size, double middle, double y, Color color)
            throws IOException {
        draw(on, text, size, middle - width(text, size) / 2, y, color);
    }

    @Override
    public void close() throws IOException {
        font.close();
    }
}
