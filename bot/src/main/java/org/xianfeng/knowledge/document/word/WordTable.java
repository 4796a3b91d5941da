package org.xianfeng.knowledge.document.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A table of Word, whose rows each say what their cells are: with the words of the header, where it surely has one. */
public final class WordTable {

    private static final String CELL_END = " | ";
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_NAME = 12;

    private final List<List<String>> rows = new ArrayList<>();
    private boolean hasHeader;

    public void beginRow() {
        rows.add(new ArrayList<>());
    }

    /** The row that was begun last is a header on each page. */
    public void markHeader() {
        hasHeader |= rows.size() == 1;
    }

    /**
     * Adds a cell to the row that was begun last.
     *
     * @param merged with the cell above, which says what this one is
     */
    public void add(String cell, int columns, boolean merged) {
        List<String> row = rows.getLast();
        List<String> above = rows.size() > 1 ? rows.get(rows.size() - 2) : List.of();
        String text = merged && row.size() < above.size() ? above.get(row.size()) : cell;
        row.add(text);
        for (int i = 1; i < columns; i++) {
            row.add("");
        }
    }

    public List<String> texts() {
        boolean named = rows.size() > 1 && (hasHeader || isHeader());
        return rows.stream().skip(named ? 1 : 0).map(row -> named ? withNames(row) : plain(row))
                .filter(text -> !text.isEmpty()).toList();
    }

    /** Whether the first row has short names, each once, above figures or words of at least two more rows. */
    private boolean isHeader() {
        List<String> first = rows.getFirst();
        return first.size() >= FEWEST_COLUMNS && rows.size() >= FEWEST_ROWS
                && rows.stream().allMatch(row -> row.size() == first.size())
                && new HashSet<>(first).size() == first.size()
                && first.stream().allMatch(name -> !name.isBlank() && name.length() <= LONGEST_NAME
                        && name.chars().noneMatch(Character::isDigit));
    }

    private String withNames(List<String> row) {
        List<String> names = rows.getFirst();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String name = i < names.size() ? names.get(i) : "";
            if (!row.get(i).isEmpty()) {
                cells.add(name.isEmpty() ? row.get(i) : name + "：" + row.get(i));
            }
        }
        return String.join(CELL_END, cells);
    }

    private static String plain(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(CELL_END));
    }
}
