package org.xianfeng.knowledge.document.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a table in a text, delimited and quoted as spreadsheets write them. Unlike a strict parser it goes on behind
 * a quotation mark that stands wrongly: it is a letter like others where its line says so, and else its row is faulty.
 */
public final class TableRows {

    /**
     * A row.
     *
     * @param line that it begins in, the first being 1
     * @param isFaulty whether a quotation mark in it is not closed
     */
    public record Row(int line, List<String> cells, boolean isFaulty) {

        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    private static final String DELIMITERS = ",\t;，";
    private static final int LOOKED_AT = 20;
    /** Excel's own line. */
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=(.)\"?[ \\t]*(?:\\n|$)", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final char delimiter;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;
    private boolean faulty;

    private TableRows(String text) {
        this.text = text;
        Matcher separator = SEPARATOR.matcher(text);
        if (separator.lookingAt()) {
            delimiter = separator.group(1).charAt(0);
            at = separator.end();
            line = 2;
        } else {
            delimiter = delimiter(text);
        }
    }

    public static List<Row> of(String text) {
        TableRows table = new TableRows(text);
        while (table.at < text.length()) {
            table.readRow();
        }
        return table.rows;
    }

    /** The one that is in the most lines. */
    private static char delimiter(String text) {
        List<String> lines = text.lines().limit(LOOKED_AT).toList();
        return (char) DELIMITERS.chars().boxed()
                .max(Comparator.<Integer>comparingLong(
                        mark -> lines.stream().filter(line -> line.indexOf(mark) >= 0).count())
                        .thenComparingInt(mark -> -DELIMITERS.indexOf(mark)))
                .orElseThrow().intValue();
    }

    private void readRow() {
        int first = line;
        faulty = false;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            skipSpaces();
            cells.add((at < text.length() && text.charAt(at) == '"' ? quoted() : plain()).strip());
            more = at < text.length() && text.charAt(at) == delimiter;
            at++;
        }
        line++;
        rows.add(new Row(first, cells, faulty));
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private String plain() {
        int end = at;
        while (end < text.length() && text.charAt(end) != delimiter && text.charAt(end) != '\n') {
            end++;
        }
        String cell = text.substring(at, end);
        at = end;
        return cell;
    }

    /** To the mark that closes it; without one, as it stands in this line. */
    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) != '"') {
                cell.append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (endsCell(i + 1)) {
                line += (int) cell.chars().filter(character -> character == '\n').count();
                at = i + 1;
                skipSpaces();
                return cell.toString();
            } else {
                break;
            }
        }
        String written = plain();
        faulty |= written.chars().filter(character -> character == '"').count() % 2 == 1;
        return written;
    }

    private boolean endsCell(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end == text.length() || text.charAt(end) == delimiter || text.charAt(end) == '\n';
    }

    /** For messages: what a row has, without what would not fit. */
    public static String shown(Row row, int most) {
        return String.join("、", row.cells().stream().filter(cell -> !cell.isEmpty()).limit(most)
                .map(cell -> cell.length() > most ? cell.substring(0, most) + "…" : cell).toList());
    }
}
