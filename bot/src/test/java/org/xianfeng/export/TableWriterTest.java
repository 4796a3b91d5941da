package org.xianfeng.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("it measures what memory is in use")
class TableWriterTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = Instant.parse("2026-07-01T01:30:00Z");

    @Test
    void writesCsvThatExcelReadsAsUtf8() throws IOException {
        byte[] csv = write(new CsvWriter(ZONE), List.of("姓名", "时间", "工时", "日期"), List.of(Cell.of("张三"),
                new Cell.Moment(MORNING), new Cell.Amount(new BigDecimal("1.50")),
                new Cell.Day(LocalDate.of(2026, 7, 1))));
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text(csv)).isEqualTo("姓名,时间,工时,日期\r\n张三,2026-07-01 09:30,1.50,2026-07-01\r\n");
    }

    @Test
    void quotesWhatWouldBreakALine() throws IOException {
        byte[] csv = write(new CsvWriter(ZONE), List.of("a"), List.of(Cell.of("他说,\"好\"\n真的")));
        assertThat(text(csv)).isEqualTo("a\r\n\"他说,\"\"好\"\"\n真的\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 139", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＠x"})
    void neutralisesWhatWouldBeAFormula(String evil) throws IOException {
        String line = text(write(new CsvWriter(ZONE), List.of("a"), List.of(Cell.of(evil)))).split("\r\n", 2)[1];
        assertThat(line.replaceFirst("^\"", "")).startsWith("'");
        try (Workbook book = workbook(List.of("a"), List.of(Cell.of(evil)))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2 度以下停工", "'=1+1", "''-", "'", "'好'", "三-五", "\t=1"})
    void givesBackWhatItNeutralised(String text) {
        assertThat(FormulaGuard.unguard(FormulaGuard.guard(text))).isEqualTo(text);
    }

    @Test
    void doesNotTouchNumbersAndHarmlessTexts() throws IOException {
        byte[] csv = write(new CsvWriter(ZONE), List.of("a", "b"),
                List.of(new Cell.Amount(new BigDecimal("-0.5")), Cell.of("三-五")));
        assertThat(text(csv)).endsWith("-0.5,三-五\r\n");
    }

    @Test
    void writesASpreadsheetWithNumbersAndDatesAsSuch() throws IOException {
        try (Workbook book = workbook(List.of("姓名", "时间", "工时"), List.of(Cell.of("张\u0000三"),
                new Cell.Moment(MORNING), new Cell.Amount(new BigDecimal("1.5"))))) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("姓名");
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("张三");
            assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
            assertThat(row.getCell(1).getLocalDateTimeCellValue()).isEqualTo("2026-07-01T09:30");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1.5);
        }
    }

    static Stream<TableWriter> writers() {
        return Stream.of(new CsvWriter(ZONE), new XlsxWriter(ZONE));
    }

    /** The rows in memory at the end of a table ten times as long are no more than at the end of the short one. */
    @ParameterizedTest
    @MethodSource("writers")
    void writesTablesOfAnyLengthInTheSameMemory(TableWriter writer) throws IOException {
        liveBytesAfter(writer, 4_000);
        long few = liveBytesAfter(writer, 4_000);
        long many = liveBytesAfter(writer, 40_000);
        assertThat(many - few).isLessThan(2_000_000);
    }

    private static long liveBytesAfter(TableWriter writer, int rows) throws IOException {
        AtomicLong live = new AtomicLong();
        Stream<List<Cell>> content = IntStream.rangeClosed(1, rows).mapToObj(row -> {
            if (row == rows) {
                ManagementFactory.getMemoryMXBean().gc();
                live.set(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            return List.of(Cell.of("某支部的党员" + row), new Cell.Moment(MORNING), Cell.of(row));
        });
        long written = writer.write(new Table(List.of("姓名", "时间", "序号"), content), OutputStream.nullOutputStream());
        assertThat(written).isEqualTo(rows);
        return live.get();
    }

    private static Workbook workbook(List<String> headers, List<Cell> row) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(write(new XlsxWriter(ZONE), headers, row)));
    }

    private static byte[] write(TableWriter writer, List<String> headers, List<Cell> row) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        writer.write(new Table(headers, Stream.of(row)), target);
        return target.toByteArray();
    }

    private static String text(byte[] csv) {
        return new String(csv, 3, csv.length - 3, StandardCharsets.UTF_8);
    }
}
