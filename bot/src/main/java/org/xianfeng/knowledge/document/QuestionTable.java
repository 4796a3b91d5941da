package org.xianfeng.knowledge.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.entry.Source;

/** Questions and answers as a table: a row for each, the columns named in the first row or in their usual order. */
final class QuestionTable {

    private enum Column {

        QUESTION("question|q|问题|问|提问"), ANSWER("answer|a|答案|回答|答"), TITLE("title|标题|题目"), SOURCE("sources?|来源|出处|依据");

        private final Pattern names;

        Column(String names) {
            this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
        }
    }

    private static final int LONGEST_TITLE = 200;
    private static final String DELIMITERS = ",\t;，";

    private final String file;
    private final DocumentEntries entries;
    private final List<Entry> read = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private QuestionTable(String file, String title) {
        this.file = file;
        this.entries = new DocumentEntries(file, title);
    }

    static ParsedDocument read(String file, String title, String text) {
        QuestionTable table = new QuestionTable(file, title);
        table.read(text);
        return table.read.isEmpty()
                ? new ParsedDocument.Refused(DocumentRefusal.NO_ENTRIES)
                : new ParsedDocument.Taken(title, table.read, table.problems);
    }

    private void read(String text) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setTrim(true).get();
        try (CSVParser rows = CSVParser.parse(text, format)) {
            Map<Column, Integer> columns = Map.of();
            for (CSVRecord row : rows) {
                boolean first = columns.isEmpty();
                columns = first ? columns(row) : columns;
                if (!first || !isHeader(row)) {
                    take(row, columns, Math.toIntExact(rows.getCurrentLineNumber()));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(file, 1 + (int) text.lines().count(), "a quotation mark is not closed"));
        }
    }

    /** The one that stands in the first line. */
    private static String delimiter(String text) {
        String line = text.lines().findFirst().orElse("");
        return DELIMITERS.chars().filter(delimiter -> line.indexOf(delimiter) >= 0).mapToObj(Character::toString)
                .findFirst().orElse(",");
    }

    private void take(CSVRecord row, Map<Column, Integer> columns, int line) {
        String question = cell(row, columns, Column.QUESTION);
        String answer = cell(row, columns, Column.ANSWER);
        if (question.isEmpty() || answer.isEmpty()) {
            problems.add(new Problem(file, line, "there must be a question and an answer"));
            return;
        }
        String title = cell(row, columns, Column.TITLE);
        String source = cell(row, columns, Column.SOURCE);
        boolean titled = !title.isEmpty() && !title.equals(question);
        read.add(entries.answer(Characters.shortened(titled ? title : question, LONGEST_TITLE),
                titled ? List.of(Characters.shortened(question, LONGEST_TITLE)) : List.of(), answer,
                source.isEmpty() ? List.of() : List.of(new Source(source))));
    }

    private static String cell(CSVRecord row, Map<Column, Integer> columns, Column column) {
        int index = columns.getOrDefault(column, -1);
        return index >= 0 && index < row.size() ? row.get(index).strip() : "";
    }

    private static Map<Column, Integer> columns(CSVRecord first) {
        boolean header = isHeader(first);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        int usual = 0;
        for (Column column : Column.values()) {
            int index = usual++;
            if (header) {
                IntStream.range(0, first.size()).filter(i -> names(first.get(i), column)).findFirst()
                        .ifPresent(i -> columns.put(column, i));
            } else {
                columns.put(column, index);
            }
        }
        return columns;
    }

    private static boolean isHeader(CSVRecord row) {
        return Stream.of(Column.QUESTION, Column.ANSWER)
                .allMatch(column -> row.stream().anyMatch(cell -> names(cell, column)));
    }

    private static boolean names(String cell, Column column) {
        return column.names.matcher(cell.strip()).matches();
    }
}
