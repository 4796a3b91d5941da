package org.xianfeng.knowledge.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as Excel and WPS save them. */
public final class WorkbookFile {

    private WorkbookFile() {}

    /** In the format since 2007. */
    public static byte[] xlsx(Consumer<Workbook> content) {
        return bytes(new XSSFWorkbook(), content);
    }

    /** In the format before that. */
    public static byte[] xls(Consumer<Workbook> content) {
        return bytes(new HSSFWorkbook(), content);
    }

    private static byte[] bytes(Workbook book, Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (book) {
            content.accept(book);
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Adds a row below the last; numbers are numbers. */
    public static Row row(Sheet sheet, Object... cells) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (!cells[i].equals("")) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
        return row;
    }
}
