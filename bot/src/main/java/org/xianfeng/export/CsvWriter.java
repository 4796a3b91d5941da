package org.xianfeng.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/**
 * Writes tables as RFC 4180 has them, in UTF-8 with the mark by which Excel knows that, and no formulas
 * ({@link FormulaGuard}).
 */
@Component
final class CsvWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ZoneId zone;

    CsvWriter(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public TableFormat format() {
        return TableFormat.CSV;
    }

    @Override
    public long write(Table table, OutputStream target) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        print(table.headers().stream().map(Cell::of).toList(), printer);
        table.rows().forEachOrdered(row -> print(row, printer));
        printer.flush();
        return printer.getRecordCount() - 1;
    }

    private void print(List<Cell> row, CSVPrinter printer) {
        try {
            printer.printRecord(row.stream().map(this::written));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a row", e);
        }
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> FormulaGuard.guard(text);
            case Cell.Amount(var number) -> number.toPlainString();
            case Cell.Moment(var at) -> MOMENT.format(at.atZone(zone));
            case Cell.Day(var date) -> date.toString();
        };
    }
}
