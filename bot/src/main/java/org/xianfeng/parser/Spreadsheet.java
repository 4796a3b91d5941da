package org.xianfeng.parser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sheets of a workbook that people see, those of Excel and of WPS, old and new. Read it in a process of its own.
 *
 * @param tables those with anything in them, from left to right
 */
public record Spreadsheet(List<Table> tables) {

    /** How much is read of each sheet at most; rows and columns beyond are left out. */
    public record Limits(int rows, int columns, int characters) {}

    /**
     * A sheet.
     *
     * @param rows the cells' texts without surrounding space, the first row first; a row may be shorter than others, or
     *        empty. Days are written 2026-05-01, merged cells say all what the first says
     * @param hidden columns that people do not see, the first being 0
     * @param unknown cells with a formula whose value is not in the file
     * @param characters in all of them; more than the limit if the rest was left out
     */
    public record Table(String name, List<List<String>> rows, List<Integer> hidden, List<Place> unknown,
            int characters) {}

    /** A cell, by its row and its column, the first being 0. */
    public record Place(int row, int column) {}

    /** Whose zips unfold into more are not opened; what one is held in while it is read is ten times as large. */
    private static final long MOST_UNFOLDED = 32L << 20;

    /**
     * Whether it unfolds into more than anybody has written.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean isSuspicious(Path file) throws IOException {
        return !SheetReader.isOld(file) && ZipLimits.exceeds(file, MOST_UNFOLDED);
    }

    /**
     * Reads a workbook, whatever the ending of its name.
     *
     * @throws IOException if it is no workbook, or a damaged one
     * @throws RuntimeException of many kinds, if it is damaged or made to do harm
     */
    public static Spreadsheet read(Path file, Limits limits) throws IOException {
        List<Table> tables = new ArrayList<>();
        SheetReader.read(file, limits, tables::add);
        return new Spreadsheet(tables);
    }

    static int widest(List<List<String>> rows) {
        return rows.stream().map(List::size).max(Comparator.naturalOrder()).orElse(0);
    }
}
