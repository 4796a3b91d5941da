package org.xianfeng.knowledge.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In which order the lines of a page are read: columns one after the other, a table row by row. */
public final class PageOrder {

    public static final String CELL_END = " | ";

    private static final int FEWEST_IN_A_COLUMN = 3;
    /** Columns of prose fill their width in most lines, the cells of a table do not. */
    private static final float FULL = 0.75f;
    private static final double MOST_FULL = 0.5;
    /** Of the width of the text, where a page may be divided. */
    private static final float[] DIVIDED = {0.25f, 0.75f};
    private static final int PLACES = 60;
    /** In the size of the font, by how much the cells of a column may begin apart. */
    private static final float ALIGNED = 0.6f;

    /** A space above a line, compared with the usual one or with the size of the font, that sets it apart. */
    private static final float APART = 1.5f;
    private static final float FAR_APART = 3;

    /** So many lines that go neither way make a page doubtful. */
    private static final int MOST_UNSURE = 3;
    private static final double MOST_UNSURE_SHARE = 0.15;
    /** Two stretches of so many letters beside each other are rarely cells. */
    private static final int LONG_STRETCH = 10;

    /** In the size of the font, by how much the first line of a paragraph may be set in. */
    private static final float LEAST_INDENT = 1.2f;
    private static final float MOST_INDENT = 4;
    private static final double MARGIN_SHARE = 0.15;
    private static final String ENDS = "。！？；：.!?;:…”」』）)";

    private final List<PdfLine> page;
    private final float usual;
    private final float margin;
    private int unsure;

    public PageOrder(PdfPage page) {
        this(page.lines());
    }

    private PageOrder(List<PdfLine> page) {
        this.page = page;
        double[] distances = IntStream.range(1, page.size()).mapToDouble(at -> page.get(at).y() - page.get(at - 1).y())
                .sorted().toArray();
        this.usual = distances.length == 0 ? 0 : (float) distances[distances.length / 2];
        this.margin = margin(page);
    }

    /** An empty one where there is a wider space between two. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        float gutter = gutter();
        int from = 0;
        while (from < page.size()) {
            int to = from;
            while (to < page.size() && !crosses(page.get(to), gutter)) {
                to++;
            }
            List<PdfLine> zone = page.subList(from, to);
            if (areColumns(zone, gutter)) {
                if (isSetApart(from)) {
                    lines.add("");
                }
                addColumn(side(zone, gutter, true), lines);
                addColumn(side(zone, gutter, false), lines);
                from = to;
            } else {
                int end = Math.max(to, from + 1);
                for (; from < end; from++) {
                    if (isSetApart(from)) {
                        lines.add("");
                    }
                    lines.add(row(from));
                }
            }
        }
        return lines;
    }

    /** Where the lines begin that are not set in. */
    private static float margin(List<PdfLine> page) {
        Map<Integer, Long> lefts = page.stream().filter(line -> line.stretches().size() == 1)
                .collect(Collectors.groupingBy(line -> Math.round(line.left()), TreeMap::new, Collectors.counting()));
        return lefts.entrySet().stream().filter(left -> left.getValue() >= Math.max(2, MARGIN_SHARE * page.size()))
                .map(Map.Entry::getKey).findFirst().orElse(0);
    }

    private void addColumn(List<PdfLine> column, List<String> lines) {
        PageOrder order = new PageOrder(column);
        lines.addAll(order.lines());
        unsure += order.unsure;
    }

    /** Whether what was read may have been meant in another order, after {@link #lines()}. */
    public boolean isDoubtful() {
        long upright = page.stream().filter(line -> line.text().codePointCount(0, line.text().length()) == 1).count();
        return (unsure >= MOST_UNSURE && unsure >= MOST_UNSURE_SHARE * page.size())
                || (upright > MOST_UNSURE && upright > page.size() / 2);
    }

    /** Where the most lines have a gap that has text on both sides. */
    private float gutter() {
        float left = (float) page.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float width = (float) page.stream().mapToDouble(PdfLine::right).max().orElse(0) - left;
        float best = left;
        long most = 0;
        for (int place = 0; place <= PLACES; place++) {
            float x = left + width * (DIVIDED[0] + (DIVIDED[1] - DIVIDED[0]) * place / PLACES);
            long gaps = page.stream().filter(line -> line.left() < x && line.right() > x && !crosses(line, x)).count();
            if (gaps > most) {
                most = gaps;
                best = x;
            }
        }
        return best;
    }

    private static boolean crosses(PdfLine line, float x) {
        return line.stretches().stream().anyMatch(stretch -> stretch.left() < x && stretch.right() > x);
    }

    private static boolean areColumns(List<PdfLine> zone, float gutter) {
        return Stream.of(side(zone, gutter, true), side(zone, gutter, false)).allMatch(PageOrder::isProse);
    }

    private static boolean isProse(List<PdfLine> column) {
        if (column.size() < FEWEST_IN_A_COLUMN) {
            return false;
        }
        double left = column.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double width = column.stream().mapToDouble(PdfLine::right).max().orElse(0) - left;
        long full = column.stream().filter(line -> line.right() - left >= FULL * width).count();
        boolean wide = width >= 8 * column.getFirst().size();
        return wide && full >= MOST_FULL * column.size();
    }

    private static List<PdfLine> side(List<PdfLine> zone, float gutter, boolean left) {
        return zone.stream().map(line -> new PdfLine(line.y(),
                line.stretches().stream().filter(stretch -> stretch.left() < gutter == left).toList()))
                .filter(line -> !line.stretches().isEmpty()).toList();
    }

    /** Whether it is the first of a paragraph, by a wider space above it or by being set in behind the end of a sentence. */
    private boolean isSetApart(int at) {
        if (at > 0 && margin > 0) {
            PdfLine line = page.get(at);
            String above = page.get(at - 1).text();
            float indent = line.left() - margin;
            if (indent > LEAST_INDENT * line.size() && indent < MOST_INDENT * line.size()
                    && ENDS.indexOf(above.charAt(above.length() - 1)) >= 0) {
                return true;
            }
        }
        float space = at == 0 ? 0 : page.get(at).y() - page.get(at - 1).y();
        return space > APART * usual || space > FAR_APART * page.get(at).size();
    }

    private String row(int at) {
        PdfLine line = page.get(at);
        boolean inTable = Stream.of(at - 1, at + 1).filter(next -> next >= 0 && next < page.size()).map(page::get)
                .anyMatch(next -> areAligned(line, next));
        long stretches = line.stretches().stream().filter(stretch -> stretch.text().length() >= LONG_STRETCH).count();
        if (line.stretches().size() > 1 && (!inTable || stretches > 1)) {
            unsure++;
        }
        return inTable ? line.text(CELL_END) : line.text();
    }

    /** Whether a stretch behind the first begins where one of the other line does. */
    private static boolean areAligned(PdfLine line, PdfLine other) {
        return line.stretches().stream().skip(1).anyMatch(stretch -> other.stretches().stream().skip(1)
                .anyMatch(cell -> Math.abs(cell.left() - stretch.left()) < ALIGNED * stretch.size()));
    }
}
