package org.xianfeng.knowledge.document.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.xianfeng.knowledge.document.pdf.PdfGlyph;
import org.xianfeng.knowledge.document.pdf.PdfLine;
import org.xianfeng.knowledge.document.pdf.RuledTable;
import org.xianfeng.knowledge.document.word.WordTable;

/** The lines of a page on which a row of a ruled table is one line, as a row of a table of Word is. */
final class TableLines {

    private TableLines() {}

    static List<PdfLine> of(List<PdfGlyph> glyphs, List<RuledTable> tables) {
        List<PdfLine> lines = new ArrayList<>(PdfLine.of(
                glyphs.stream().filter(glyph -> tables.stream().noneMatch(table -> table.holds(glyph))).toList()));
        tables.forEach(table -> lines.addAll(lines(table)));
        lines.sort(Comparator.comparingDouble(PdfLine::y));
        return lines;
    }

    /** Than the row above. */
    private static boolean saysMore(List<RuledTable.Text> row) {
        return row.stream().anyMatch(cell -> !cell.isMerged() && !cell.text().isEmpty());
    }

    private static List<PdfLine> lines(RuledTable table) {
        WordTable rows = new WordTable();
        table.rows().stream().filter(TableLines::saysMore).forEach(row -> {
            rows.beginRow();
            row.forEach(cell -> rows.add(cell.text(), cell.columns(), cell.isMerged()));
        });
        List<String> texts = rows.texts();
        int skipped = table.rows().size() - texts.size();
        List<PdfLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new PdfLine(table.foot(Math.max(0, Math.min(skipped + i, table.rows().size() - 1))),
                    List.of(new PdfLine.Stretch(table.left(), table.right(), 1, texts.get(i)))));
        }
        return lines;
    }
}
