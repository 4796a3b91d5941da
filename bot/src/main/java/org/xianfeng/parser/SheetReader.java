package org.xianfeng.parser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads one sheet, cell by cell. */
final class SheetReader {

    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /** A title may be merged over as many columns as it likes. */
    private static final int MOST_MERGED = 10_000;

    private final Sheet sheet;
    private final Spreadsheet.Limits limits;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Spreadsheet.Place> unknown = new ArrayList<>();
    private int characters;

    private SheetReader(Sheet sheet, Spreadsheet.Limits limits) {
        this.sheet = sheet;
        this.limits = limits;
    }

    static void read(Path file, Spreadsheet.Limits limits, Consumer<Spreadsheet.Table> tables) throws IOException {
        try (Workbook book = open(file)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    SheetReader reader = new SheetReader(book.getSheetAt(i), limits);
                    reader.read();
                    if (reader.characters > 0 || !reader.unknown.isEmpty()) {
                        tables.accept(reader.table());
                    }
                }
            }
        }
    }

    private static Workbook open(Path file) throws IOException {
        if (isOld(file)) {
            return new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true).getRoot(), false);
        }
        try {
            return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
        } catch (InvalidFormatException e) {
            throw new IOException("not a workbook", e);
        }
    }

    /** From before 2007. */
    static boolean isOld(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(OLD.length), OLD);
        }
    }

    private Spreadsheet.Table table() {
        List<Integer> hidden = new ArrayList<>();
        for (int column = 0; column < Spreadsheet.widest(rows); column++) {
            if (sheet.isColumnHidden(column)) {
                hidden.add(column);
            }
        }
        return new Spreadsheet.Table(sheet.getSheetName(), rows, hidden, unknown, characters);
    }

    private void read() {
        int last = Math.min(sheet.getLastRowNum(), limits.rows() - 1);
        for (int i = 0; i <= last && characters <= limits.characters(); i++) {
            rows.add(cells(sheet.getRow(i)));
        }
        sheet.getMergedRegions().stream().limit(MOST_MERGED).forEach(this::fill);
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int width = row == null ? 0 : Math.min(row.getLastCellNum(), limits.columns());
        for (int column = 0; column < width && characters <= limits.characters(); column++) {
            Cell cell = row.getCell(column);
            String text = cell == null ? "" : text(cell).strip();
            characters += text.length();
            cells.add(text);
        }
        return cells;
    }

    private String text(Cell cell) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (isFormula && !hasValue(cell, type)) {
            unknown.add(new Spreadsheet.Place(cell.getRowIndex(), cell.getColumnIndex()));
            return "";
        }
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> CellNumbers.text(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case _NONE, BLANK, ERROR, FORMULA -> "";
        };
    }

    /** A program that has not worked it out writes no value, which a date would show as 1899. */
    private static boolean hasValue(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> !(cell instanceof org.apache.poi.xssf.usermodel.XSSFCell written)
                    || written.getCTCell().isSetV();
            case ERROR -> false;
            default -> true;
        };
    }

    /** Says downwards what its first cell says; what is merged sideways is a title. */
    private void fill(CellRangeAddress merged) {
        int first = merged.getFirstRow();
        int column = merged.getFirstColumn();
        if (first < rows.size() && column < rows.get(first).size()) {
            String text = rows.get(first).get(column);
            int last = Math.min(merged.getLastRow(), rows.size() - 1);
            for (int row = first + 1; row <= last && !text.isEmpty() && characters <= limits.characters(); row++) {
                set(rows.get(row), column, text);
            }
        }
    }

    private void set(List<String> row, int column, String text) {
        while (row.size() <= column) {
            row.add("");
        }
        if (row.get(column).isEmpty()) {
            row.set(column, text);
            characters += text.length();
        }
    }
}
