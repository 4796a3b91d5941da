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
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Writes tables as RFC 4180 has them, in UTF-8 with the mark by which Excel knows that, and no formulas
 * ({@link FormulaGuard}).
 */
@Component
final class CsvWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    private static final Pattern TO_QUOTE = Pattern.compile(".*[,\"\r\n].*|\\s.*|.*\\s", Pattern.DOTALL);
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
        line(table.headers().stream().map(Cell::of).toList(), writer);
        LongAdder count = new LongAdder();
        table.rows().forEachOrdered(row -> {
            line(row, writer);
            count.increment();
        });
        writer.flush();
        return count.sum();
    }

    private void line(List<Cell> cells, Writer writer) {
        try {
            writer.write(cells.stream().map(this::written).collect(Collectors.joining(",", "", LINE_END)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a row", e);
        }
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> quoted(FormulaGuard.guard(text));
            case Cell.Amount(var number) -> number.toPlainString();
            case Cell.Moment(var at) -> MOMENT.format(at.atZone(zone));
            case Cell.Day(var date) -> date.toString();
        };
    }

    private static String quoted(String text) {
        return TO_QUOTE.matcher(text).matches() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
