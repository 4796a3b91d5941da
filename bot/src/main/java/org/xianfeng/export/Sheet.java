package org.xianfeng.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * A table as somebody sends it: the first sheet of an XLSX file, or a CSV file in UTF-8 or, as older Excel writes it, in
 * GB18030.
 *
 * @param rows the cells' texts without surrounding space; a row may be shorter than others, or empty
 */
public record Sheet(List<List<String>> rows) {

    /**
     * The table in a file.
     *
     * @param mostRows how many are read at most
     * @throws IOException if it is no such file, or a damaged one
     */
    static Sheet read(Path file, String name, int mostRows) throws IOException {
        return new Sheet(
                name.toLowerCase(Locale.ROOT).endsWith(".csv") ? csv(file, mostRows) : xlsx(file, mostRows));
    }

    private static List<List<String>> csv(Path file, int mostRows) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text(Files.readAllBytes(file))))) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (rows.size() == mostRows) {
                    break;
                }
                rows.add(row.stream().map(FormulaGuard::unguard).map(String::strip).toList());
            }
            return rows;
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new IOException("not a CSV file", e);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            text = Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<List<String>> xlsx(Path file, int mostRows) throws IOException {
        try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
            List<List<String>> rows = new ArrayList<>();
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            org.apache.poi.ss.usermodel.Sheet sheet = book.getSheetAt(0);
            int last = Math.min(sheet.getLastRowNum(), mostRows - 1);
            for (int i = 0; i <= last; i++) {
                Row row = sheet.getRow(i);
                rows.add(row == null ? List.of() : cells(row, formatter));
            }
            return rows;
        } catch (OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("not an XLSX file", e);
        }
    }

    private static List<String> cells(Row row, DataFormatter formatter) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum())).mapToObj(row::getCell)
                .map(cell -> cell == null ? "" : text(cell, formatter)).toList();
    }

    /** Dates in one form, whatever the sheet shows them in. */
    private static String text(Cell cell, DataFormatter formatter) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime moment = cell.getLocalDateTimeCellValue();
            return moment == null ? "" : moment.toLocalDate().toString();
        }
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> formatter.formatRawCellContents(cell.getNumericCellValue(), 0, "0.##########").strip();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case _NONE, BLANK, ERROR, FORMULA -> "";
        };
    }
}
