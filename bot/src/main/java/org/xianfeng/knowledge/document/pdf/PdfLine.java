package org.xianfeng.knowledge.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What stands at one height of a page, in stretches with wide gaps between them, from left to right. */
public record PdfLine(float y, List<Stretch> stretches) {

    /** In the size of its font. */
    private static final float SAME_HEIGHT = 0.5f;
    private static final float GAP = 1.6f;
    private static final float SPACE = 0.2f;
    private static final float WIDE_SPACE = 0.7f;

    /**
     * Text without a gap that would divide a line into columns.
     *
     * @param size of its font
     */
    public record Stretch(float left, float right, float size, String text) {}

    public static List<PdfLine> of(List<PdfGlyph> glyphs) {
        List<PdfGlyph> downwards = glyphs.stream().filter(glyph -> !glyph.text().isBlank())
                .sorted(Comparator.comparingDouble(PdfGlyph::y)).toList();
        List<PdfLine> lines = new ArrayList<>();
        List<PdfGlyph> open = new ArrayList<>();
        for (PdfGlyph glyph : downwards) {
            if (!open.isEmpty() && glyph.y() - open.getFirst().y() > SAME_HEIGHT * glyph.size()) {
                lines.add(line(open));
                open.clear();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            lines.add(line(open));
        }
        return lines;
    }

    private static PdfLine line(List<PdfGlyph> glyphs) {
        List<PdfGlyph> rightwards = glyphs.stream().sorted(Comparator.comparingDouble(PdfGlyph::x)).toList();
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        PdfGlyph first = rightwards.getFirst();
        PdfGlyph last = first;
        for (PdfGlyph glyph : rightwards) {
            float gap = text.isEmpty() ? 0 : glyph.x() - last.right();
            if (gap > GAP * glyph.size()) {
                stretches.add(new Stretch(first.x(), last.right(), first.size(), text.toString()));
                text.setLength(0);
                first = glyph;
            } else if (gap > (isWide(last) || isWide(glyph) ? WIDE_SPACE : SPACE) * glyph.size()) {
                text.append(isWide(last) && isWide(glyph) ? '　' : ' ');
            }
            text.append(glyph.text());
            last = glyph;
        }
        stretches.add(new Stretch(first.x(), last.right(), first.size(), text.toString()));
        return new PdfLine(rightwards.getFirst().y(), stretches);
    }

    private static boolean isWide(PdfGlyph glyph) {
        return glyph.text().codePointAt(0) >= 0x2E80;
    }

    public float left() {
        return stretches.getFirst().left();
    }

    public float right() {
        return stretches.getLast().right();
    }

    public float size() {
        return stretches.getFirst().size();
    }

    public String text() {
        return text("　");
    }

    public String text(String between) {
        return stretches.stream().map(Stretch::text).collect(Collectors.joining(between));
    }
}
