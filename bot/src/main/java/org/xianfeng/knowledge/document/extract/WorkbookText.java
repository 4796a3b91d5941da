package org.xianfeng.knowledge.document.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.xianfeng.knowledge.document.table.TableRows;
import org.xianfeng.parser.Spreadsheet;

/** The sheets of a workbook as rows, without the columns that nobody sees. */
final class WorkbookText {

    private static final Spreadsheet.Limits LIMITS = new Spreadsheet.Limits(50_000, 40,
            ExtractedText.MOST_CHARACTERS);

    private WorkbookText() {}

    /** @throws BlockHandler.TooLong if it has more text than a document may have */
    static ExtractedText of(Path file) throws IOException, BlockHandler.TooLong {
        if (Spreadsheet.isSuspicious(file)) {
            return new ExtractedText.None(DocumentRefusal.SUSPICIOUS);
        }
        List<Spreadsheet.Table> tables = Spreadsheet.read(file, LIMITS).tables();
        if (tables.stream().mapToInt(Spreadsheet.Table::characters).sum() > ExtractedText.MOST_CHARACTERS) {
            throw new BlockHandler.TooLong();
        }
        return tables.isEmpty()
                ? new ExtractedText.None(DocumentRefusal.EMPTY)
                : new ExtractedText.Tables(tables.stream().map(WorkbookText::sheet).toList());
    }

    private static ExtractedText.Sheet sheet(Spreadsheet.Table table) {
        List<TableRows.Row> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            rows.add(new TableRows.Row(rows.size() + 1, IntStream.range(0, cells.size())
                    .filter(column -> !table.hidden().contains(column)).mapToObj(cells::get).toList(), false));
        }
        return new ExtractedText.Sheet(table.name(), rows);
    }
}
