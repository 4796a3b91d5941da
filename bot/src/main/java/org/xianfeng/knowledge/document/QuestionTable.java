package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.document.QuestionColumns.Column;
import org.xianfeng.knowledge.document.TableRows.Row;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.entry.Source;

/** Questions and answers as a table: a row for each, whatever stands above, beside and below them. */
final class QuestionTable {

    private static final int LONGEST_TITLE = 200;
    private static final int SHOWN_COLUMNS = 8;
    private static final Pattern NO_QUESTION = Pattern.compile("[\\d.、\\s]+|[A-Za-z]");
    private static final Pattern NOTE = Pattern.compile("(?:备?注|附注|说明|合计|总计|共计|来源|出处|制表|填表|编制|以上).*", Pattern.DOTALL);

    private final String file;
    private final DocumentEntries entries;
    private final QuestionColumns columns;
    private final List<Entry> read = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private QuestionTable(String file, String title, QuestionColumns columns) {
        this.file = file;
        this.entries = new DocumentEntries(file, title);
        this.columns = columns;
    }

    static ParsedDocument read(String file, String title, String text) {
        List<Row> rows = TableRows.of(text).stream().filter(row -> !row.cells().stream().allMatch(String::isEmpty))
                .toList();
        Optional<QuestionColumns> columns = QuestionColumns.of(rows);
        if (columns.isEmpty()) {
            return new ParsedDocument.Refused(DocumentRefusal.NO_COLUMNS,
                    rows.isEmpty() ? "" : TableRows.shown(rows.getFirst(), SHOWN_COLUMNS));
        }
        QuestionTable table = new QuestionTable(file, title, columns.get());
        rows.stream().skip(columns.get().header() + 1L).forEach(table::take);
        return table.read.isEmpty()
                ? new ParsedDocument.Refused(DocumentRefusal.NO_ENTRIES)
                : new ParsedDocument.Taken(title, table.read, table.problems);
    }

    private void take(Row row) {
        String question = columns.cell(row, Column.QUESTION);
        String answer = columns.cell(row, Column.ANSWER);
        if (row.isFaulty()) {
            leaveOut(row, "a quotation mark is not closed");
        } else if (question.isEmpty() || answer.isEmpty()) {
            if (!isNote(row)) {
                leaveOut(row, "there must be a question and an answer");
            }
        } else if (NO_QUESTION.matcher(question).matches()) {
            leaveOut(row, "a number or a letter is no question");
        } else if (!columns.isHeader(row)) {
            take(row, question, answer);
        }
    }

    private void take(Row row, String question, String answer) {
        if (Choice.rules(question, answer)) {
            add(row, Choice.statement(question), Choice.ruling(question, answer));
        } else if (Choice.isLetters(answer)) {
            String listed = columns.cell(row, Column.CHOICES);
            Choice.words(answer, columns.options().stream().map(row::cell).toList(),
                    listed.isEmpty() ? question : listed)
                    .ifPresentOrElse(words -> add(row, Choice.withoutChoices(question), words),
                            () -> leaveOut(row, "the answer is a letter, and there is no such choice"));
        } else {
            add(row, question, answer);
        }
    }

    private void add(Row row, String question, String answer) {
        String title = columns.cell(row, Column.TITLE);
        String source = columns.cell(row, Column.SOURCE);
        boolean titled = !title.isEmpty() && !title.equals(question);
        read.add(entries.answer(Characters.shortened(titled ? title : question, LONGEST_TITLE),
                titled ? List.of(Characters.shortened(question, LONGEST_TITLE)) : List.of(), answer,
                source.isEmpty() ? List.of() : List.of(new Source(source))));
    }

    private void leaveOut(Row row, String reason) {
        problems.add(new Problem(file, row.line(), reason));
    }

    /** Below a table, in a row with nothing else in it. */
    private static boolean isNote(Row row) {
        List<String> filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        return filled.size() == 1 && NOTE.matcher(filled.getFirst()).matches();
    }
}
