package org.xianfeng.export;

import java.util.List;
import java.util.Set;

/**
 * A table as somebody sends it: the first sheet of a workbook that has anything in it, or a CSV file in UTF-8 or, as older
 * Excel writes it, in GB18030.
 *
 * @param rows the cells' texts without surrounding space; a row may be shorter than others, or empty
 * @param hidden columns that people do not see, the first being 0
 * @param unknown cells with a formula whose value is not in the file
 */
public record Sheet(List<List<String>> rows, Set<Integer> hidden, Set<Place> unknown) {

    /** A cell, by its row and its column, the first being 0. */
    public record Place(int row, int column) {}

    /** One that shows all that it has. */
    public Sheet(List<List<String>> rows) {
        this(rows, Set.of(), Set.of());
    }
}
