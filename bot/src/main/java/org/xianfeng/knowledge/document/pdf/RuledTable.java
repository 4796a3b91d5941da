package org.xianfeng.knowledge.document.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A table on a page whose cells are ruled: what stands in a cell belongs together, on however many lines. */
public final class RuledTable {

    private static final int FEWEST_PLACES = 3;
    /** With more, it is a drawing. */
    private static final int MOST_RULES = 4000;
    private static final int MOST_CELLS = 5000;
    private static final int FEWEST_FILLED = 3;

    private final List<PdfRule> rules;
    private final List<Float> across;
    private final List<Float> upright;
    private final List<List<Cell>> cells = new ArrayList<>();

    /** One or several places of the grid without a rule between them. */
    private static final class Cell {

        private final List<PdfGlyph> glyphs = new ArrayList<>();
        private final int row;

        private Cell(int row) {
            this.row = row;
        }
    }

    /**
     * A cell of a row.
     *
     * @param columns that it is wide
     * @param isMerged whether it is the lower part of a cell that begins above
     */
    public record Text(String text, int columns, boolean isMerged) {}

    private RuledTable(List<PdfRule> rules) {
        this.rules = rules;
        this.across = places(rules, false);
        this.upright = places(rules, true);
    }

    /** The tables of a page, from the top. */
    public static List<RuledTable> of(List<PdfRule> rules, List<PdfGlyph> glyphs) {
        if (rules.size() > MOST_RULES) {
            return List.of();
        }
        List<RuledTable> tables = new ArrayList<>();
        Set<PdfRule> left = new LinkedHashSet<>(rules);
        while (!left.isEmpty()) {
            RuledTable table = new RuledTable(connected(left));
            if (table.isGrid() && table.fill(glyphs)) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** Takes one rule out with all that meet it, or those that do. */
    private static List<PdfRule> connected(Set<PdfRule> left) {
        List<PdfRule> found = new ArrayList<>();
        Deque<PdfRule> open = new ArrayDeque<>(List.of(left.iterator().next()));
        left.remove(open.element());
        while (!open.isEmpty()) {
            PdfRule rule = open.pop();
            found.add(rule);
            List<PdfRule> met = left.stream().filter(rule::meets).toList();
            open.addAll(met);
            met.forEach(left::remove);
        }
        return found;
    }

    private static List<Float> places(List<PdfRule> rules, boolean upright) {
        List<Float> places = new ArrayList<>();
        rules.stream().filter(rule -> rule.isUpright() == upright).sorted((a, b) -> Float.compare(a.at(), b.at()))
                .filter(rule -> places.isEmpty() || !rule.isAt(places.getLast()))
                .forEach(rule -> places.add(rule.at()));
        return places;
    }

    private boolean isGrid() {
        return across.size() >= FEWEST_PLACES && upright.size() >= FEWEST_PLACES
                && (across.size() - 1) * (upright.size() - 1) <= MOST_CELLS;
    }

    /** Whether there is enough in it. */
    private boolean fill(List<PdfGlyph> glyphs) {
        for (int row = 0; row < across.size() - 1; row++) {
            List<Cell> own = new ArrayList<>();
            for (int column = 0; column < upright.size() - 1; column++) {
                own.add(column > 0 && !isRuledLeft(row, column)
                        ? own.getLast()
                        : row > 0 && !isRuledAbove(row, column)
                                ? cells.getLast().get(column)
                                : new Cell(row));
            }
            cells.add(own);
        }
        glyphs.forEach(this::add);
        return cells.stream().flatMap(List::stream).distinct().filter(cell -> !cell.glyphs.isEmpty())
                .count() >= FEWEST_FILLED;
    }

    private boolean isRuledLeft(int row, int column) {
        float middle = (across.get(row) + across.get(row + 1)) / 2;
        return rules.stream()
                .anyMatch(rule -> rule.isUpright() && rule.isAt(upright.get(column)) && rule.covers(middle));
    }

    private boolean isRuledAbove(int row, int column) {
        float middle = (upright.get(column) + upright.get(column + 1)) / 2;
        return rules.stream().anyMatch(rule -> !rule.isUpright() && rule.isAt(across.get(row)) && rule.covers(middle));
    }

    private void add(PdfGlyph glyph) {
        if (holds(glyph)) {
            cells.get(index(across, middle(glyph))).get(index(upright, glyph.x() + glyph.width() / 2)).glyphs
                    .add(glyph);
        }
    }

    /** Above its foot. */
    private static float middle(PdfGlyph glyph) {
        return glyph.y() - glyph.size() / 3;
    }

    private static int index(List<Float> places, float place) {
        int index = 0;
        while (index + 2 < places.size() && place >= places.get(index + 1)) {
            index++;
        }
        return index;
    }

    public boolean holds(PdfGlyph glyph) {
        float x = glyph.x() + glyph.width() / 2;
        return x >= upright.getFirst() && x <= upright.getLast() && middle(glyph) >= across.getFirst()
                && middle(glyph) <= across.getLast();
    }

    public float left() {
        return upright.getFirst();
    }

    public float right() {
        return upright.getLast();
    }

    /** Where a row ends. */
    public float foot(int row) {
        return across.get(row + 1);
    }

    /** Its rows, each with all of its cells. */
    public List<List<Text>> rows() {
        List<List<Text>> rows = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            List<Text> texts = new ArrayList<>();
            List<Cell> own = cells.get(row);
            for (int column = 0; column < own.size();) {
                Cell cell = own.get(column);
                int end = column + 1;
                while (end < own.size() && own.get(end) == cell) {
                    end++;
                }
                texts.add(new Text(text(cell), end - column, cell.row < row));
                column = end;
            }
            rows.add(texts);
        }
        return rows;
    }

    private static String text(Cell cell) {
        StringBuilder text = new StringBuilder();
        for (PdfLine line : PdfLine.of(cell.glyphs)) {
            String next = line.text(" ");
            if (!text.isEmpty() && text.charAt(text.length() - 1) < 0x2000 && next.charAt(0) < 0x2000) {
                text.append(' ');
            }
            text.append(next);
        }
        return text.toString().strip();
    }
}
