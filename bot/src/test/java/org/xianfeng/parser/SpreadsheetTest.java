package org.xianfeng.parser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.document.WorkbookFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianfeng.knowledge.document.WorkbookFile.row;

class SpreadsheetTest {

    private static final int DAY = 46_387;

    @TempDir
    private Path folder;

    static IntStream chineseFormats() {
        return IntStream.concat(IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58));
    }

    @ParameterizedTest
    @MethodSource("chineseFormats")
    void knowsADayByTheNumberOfAFormatThatTheFileDoesNotName(int format) throws IOException {
        assertThat(only(xlsx(book -> {
            XSSFCellStyle style = (XSSFCellStyle) book.createCellStyle();
            style.getCoreXf().setNumFmtId(format);
            Cell cell = row(book.createSheet(), DAY, "x").getCell(0);
            cell.setCellStyle(style);
        })).rows()).containsExactly(List.of("2026-12-31", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy\"年\"m\"月\"d\"日\";@", "[$-804]yyyy\"年\"m\"月\"",
            "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
            "yyyy/m/d;@", "m\"月\"d\"日\"", "[$-804]aaaa;@", "yyyy\\-mm\\-dd", "yyyy.m.d"})
    void knowsADayByItsFormat(String format) throws IOException {
        Consumer<Workbook> content = book -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            row(book.createSheet(), DAY).getCell(0).setCellStyle(style);
        };
        assertThat(only(xlsx(content)).rows()).containsExactly(List.of("2026-12-31"));
        assertThat(only(xls(content)).rows()).containsExactly(List.of("2026-12-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0", "#,##0.00", "0_ ;[Red]\\-0\\ ", "\"第\"0\"号\""})
    void takesNoOtherNumberForADay(String format) throws IOException {
        assertThat(only(xlsx(book -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            row(book.createSheet(), DAY).getCell(0).setCellStyle(style);
        })).rows()).containsExactly(List.of("46387"));
    }

    @Test
    void writesTimesAndShares() throws IOException {
        assertThat(only(xlsx(book -> {
            Sheet sheet = book.createSheet();
            Cell time = row(sheet, 0.375, 0.5, 0.1 + 0.2).getCell(0);
            CellStyle clock = book.createCellStyle();
            clock.setDataFormat(book.createDataFormat().getFormat("h:mm"));
            time.setCellStyle(clock);
            CellStyle share = book.createCellStyle();
            share.setDataFormat(book.createDataFormat().getFormat("0%"));
            sheet.getRow(0).getCell(1).setCellStyle(share);
        })).rows()).containsExactly(List.of("09:00", "50%", "0.3"));
    }

    @Test
    void saysInMergedCellsWhatTheFirstSaysButNotSideways() throws IOException {
        assertThat(only(xlsx(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, "清单", "", "");
            row(sheet, "单位", "事项", "人");
            row(sheet, "城建办", "路灯", "张三");
            row(sheet, "", "路面", "李四");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        })).rows()).containsExactly(List.of("清单"), List.of("单位", "事项", "人"), List.of("城建办", "路灯", "张三"),
                List.of("城建办", "路面", "李四"));
    }

    @Test
    void namesFormulasWithoutAValueAndReadsTheOthers() throws IOException {
        Spreadsheet.Table table = only(xlsx(book -> {
            Sheet sheet = book.createSheet();
            row(sheet, 7, "", "x");
            sheet.getRow(0).createCell(1).setCellFormula("DATE(2026,12,31)");
            sheet.getRow(0).getCell(2).setCellFormula("A1*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sheet.getRow(0).getCell(2));
        }));
        assertThat(table.rows()).containsExactly(List.of("7", "", "14"));
        assertThat(table.unknown()).containsExactly(new Spreadsheet.Place(0, 1));
    }

    @Test
    void tellsColumnsAndSheetsThatNobodySees() throws IOException {
        List<Spreadsheet.Table> tables = read(xlsx(book -> {
            row(book.createSheet("旧"), "旧");
            Sheet sheet = book.createSheet("新");
            row(sheet, "一", "二", "三");
            sheet.setColumnHidden(1, true);
            book.createSheet("空");
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
        }));
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.name()).isEqualTo("新");
            assertThat(table.hidden()).containsExactly(1);
        });
    }

    private Spreadsheet.Table only(Path file) throws IOException {
        return read(file).getFirst();
    }

    private static List<Spreadsheet.Table> read(Path file) throws IOException {
        return Spreadsheet.read(file, new Spreadsheet.Limits(100, 100, 10_000)).tables();
    }

    private Path xlsx(Consumer<Workbook> content) throws IOException {
        return Files.write(folder.resolve("a.xlsx"), WorkbookFile.xlsx(content));
    }

    private Path xls(Consumer<Workbook> content) throws IOException {
        return Files.write(folder.resolve("a.xls"), WorkbookFile.xls(content));
    }
}
