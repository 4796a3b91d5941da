package org.xianfeng.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Writes tables as Excel has them. A text is always a cell of text, never a formula, and stands in its row rather than
 * among strings that all rows share: those would have to be kept until the end.
 */
@Component
final class XlsxWriter implements TableWriter {

    /** More rows than this are never in memory. */
    private static final int ROWS_AT_ONCE = 500;

    /** As Excel has it. */
    private static final int LONGEST_TEXT = 32_767;
    private static final int MOST_ROWS = 1_048_576;

    private static final int COLUMN_WIDTH = 20;

    private final ZoneId zone;

    XlsxWriter(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public TableFormat format() {
        return TableFormat.XLSX;
    }

    @Override
    public long write(Table table, OutputStream target) throws IOException {
        Workbook workbook = new Workbook(target, "Xianfeng", null);
        Worksheet sheet = workbook.newWorksheet("1");
        headers(table.headers(), sheet);
        AtomicInteger rows = new AtomicInteger();
        table.rows().forEachOrdered(cells -> write(cells, rows.incrementAndGet(), sheet));
        workbook.finish();
        return rows.get();
    }

    private static void headers(List<String> headers, Worksheet sheet) {
        for (int column = 0; column < headers.size(); column++) {
            sheet.inlineString(0, column, headers.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, COLUMN_WIDTH);
        }
        sheet.freezePane(0, 1);
    }

    private void write(List<Cell> cells, int row, Worksheet sheet) {
        if (row == MOST_ROWS) {
            throw new IllegalArgumentException("a sheet holds at most " + MOST_ROWS + " rows");
        }
        int column = 0;
        for (Cell cell : cells) {
            write(cell, row, column++, sheet);
        }
        if (row % ROWS_AT_ONCE == 0) {
            flush(sheet);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("could not write rows", e);
        }
    }

    private void write(Cell cell, int row, int column, Worksheet sheet) {
        switch (cell) {
            case Cell.Text(var text) -> sheet.inlineString(row, column, readable(text));
            case Cell.Amount(var number) -> sheet.value(row, column, number);
            case Cell.Moment(var at) -> {
                sheet.value(row, column, at.atZone(zone).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Cell.Day(var date) -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
        }
    }

    /** Without what XML cannot hold, and no longer than Excel reads. */
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().filter(XlsxWriter::isReadable).limit(LONGEST_TEXT / 2)
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }

    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
