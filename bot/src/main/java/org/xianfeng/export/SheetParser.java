package org.xianfeng.export;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.xianfeng.parser.FileParser;
import org.xianfeng.parser.ZipLimits;

/**
 * Reads a table as somebody sends it: the first sheet of an XLSX file, or a CSV file in UTF-8 or, as older Excel writes
 * it, in GB18030. Rows and columns beyond the most are left out.
 */
final class SheetParser implements FileParser<SheetParser.Wanted, SheetContent> {

    /** What a file says it is, by the ending of its name. */
    enum Format {
        CSV, XLSX
    }

    /** @param mostRows how many are read at most */
    record Wanted(Format format, int mostRows) {}

    /** A list has about ten, and Excel 16,384. */
    private static final int MOST_COLUMNS = 100;
    /** 2,000 long rows are less than a tenth of it. */
    private static final int MOST_CHARACTERS = 4_000_000;
    /** Of an XLSX file; what it is held in while it is read is ten times as large. */
    private static final long MOST_UNFOLDED = 32L << 20;

    private int characters;
    private int mostRows;

    @Override
    public SheetContent parse(Wanted wanted, Path file) {
        characters = 0;
        mostRows = wanted.mostRows();
        try {
            if (wanted.format() == Format.XLSX && ZipLimits.exceeds(file, MOST_UNFOLDED)) {
                return new SheetContent.TooHeavy();
            }
            List<List<String>> rows = wanted.format() == Format.CSV ? csv(file) : xlsx(file);
            return characters > MOST_CHARACTERS ? new SheetContent.TooHeavy() : new SheetContent.Table(new Sheet(rows));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return new SheetContent.Broken(e.toString());
        }
    }

    private List<List<String>> csv(Path file) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text(Files.readAllBytes(file))))) {
            List<List<String>> rows = new ArrayList<>();
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && hasRoom(rows)) {
                rows.add(row(records.next().stream().map(FormulaGuard::unguard)));
            }
            return rows;
        }
    }

    private boolean hasRoom(List<List<String>> rows) {
        return rows.size() < mostRows && characters <= MOST_CHARACTERS;
    }

    private List<String> row(Stream<String> cells) {
        return cells.limit(MOST_COLUMNS).map(String::strip).peek(cell -> characters += cell.length()).toList();
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

    private List<List<String>> xlsx(Path file) throws IOException {
        try (Workbook book = new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ))) {
            List<List<String>> rows = new ArrayList<>();
            DataFormatter formatter = new DataFormatter(Locale.ROOT);
            org.apache.poi.ss.usermodel.Sheet sheet = book.getSheetAt(0);
            while (rows.size() <= sheet.getLastRowNum() && hasRoom(rows)) {
                Row row = sheet.getRow(rows.size());
                rows.add(row == null ? List.of() : row(cells(row, formatter)));
            }
            return rows;
        } catch (InvalidFormatException e) {
            throw new IOException("not an XLSX file", e);
        }
    }

    private static Stream<String> cells(Row row, DataFormatter formatter) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum())).mapToObj(row::getCell)
                .map(cell -> cell == null ? "" : text(cell, formatter));
    }

    /** Dates in one form, whatever the sheet shows them in. */
    private static String text(Cell cell, DataFormatter formatter) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime moment = cell.getLocalDateTimeCellValue();
            return moment == null ? "" : moment.toLocalDate().toString();
        }
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> formatter.formatRawCellContents(cell.getNumericCellValue(), 0, "0.##########");
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case _NONE, BLANK, ERROR, FORMULA -> "";
        };
    }
}
