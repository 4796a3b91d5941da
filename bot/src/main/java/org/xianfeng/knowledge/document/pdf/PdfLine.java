package org.xianfeng.knowledge.document.pdf;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final float LEVEL = 0.12f;
    private static final float RAISED = 0.8f;
    private static final float LOWERED = 0.35f;
    private static final float BESIDE = 0.4f;
    /** Compared with the size of most letters. */
    private static final float SMALL = 0.78f;

    /**
     * Text without a gap that would divide a line into columns.
     *
     * @param size of its font
     */
    public record Stretch(float left, float right, float size, String text) {}

    public static List<PdfLine> of(List<PdfGlyph> glyphs) {
        List<PdfGlyph> printed = glyphs.stream().filter(glyph -> !glyph.text().isBlank())
                .sorted(Comparator.comparingDouble(PdfGlyph::y)).toList();
        float usual = usualSize(printed);
        List<List<PdfGlyph>> lines = heights(printed.stream().filter(glyph -> glyph.size() >= SMALL * usual).toList());
        List<PdfGlyph> apart = printed.stream().filter(glyph -> glyph.size() < SMALL * usual)
                .sorted(Comparator.comparingDouble(PdfGlyph::x)).filter(glyph -> !isTaken(glyph, lines)).toList();
        lines.addAll(heights(apart.stream().sorted(Comparator.comparingDouble(PdfGlyph::y)).toList()));
        return lines.stream().map(PdfLine::line).sorted(Comparator.comparingDouble(PdfLine::y)).toList();
    }

    private static float usualSize(List<PdfGlyph> glyphs) {
        float[] sizes = new float[glyphs.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = glyphs.get(i).size();
        }
        Arrays.sort(sizes);
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    private static List<List<PdfGlyph>> heights(List<PdfGlyph> downwards) {
        List<List<PdfGlyph>> lines = new ArrayList<>();
        for (PdfGlyph glyph : downwards) {
            if (lines.isEmpty() || glyph.y() - lines.getLast().getFirst().y() > SAME_HEIGHT * glyph.size()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        return lines;
    }

    /** Adds a small letter to the line that it stands in, or beside whose letters it is raised or lowered: m², H₂O. */
    private static boolean isTaken(PdfGlyph small, List<List<PdfGlyph>> lines) {
        for (List<PdfGlyph> line : lines) {
            PdfGlyph first = line.getFirst();
            float above = first.y() - small.y();
            boolean isLevel = Math.abs(above) < LEVEL * first.size();
            boolean isNear = above > -LOWERED * first.size() && above < RAISED * first.size() && line.stream().anyMatch(
                    letter -> Math.min(Math.abs(small.x() - letter.right()),
                            Math.abs(letter.x() - small.right())) < BESIDE * first.size());
            if (isLevel || isNear) {
                line.add(small);
                return true;
            }
        }
        return false;
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
