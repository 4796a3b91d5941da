package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.document.table.Choice;
import org.xianfeng.knowledge.document.table.QuestionColumns;
import org.xianfeng.knowledge.document.table.QuestionColumns.Column;
import org.xianfeng.knowledge.document.table.TableRows;
import org.xianfeng.knowledge.document.table.TableRows.Row;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Problem;
import org.xianfeng.knowledge.entry.Source;

/** Questions and answers as a table: a row for each, whatever stands above, beside and below them. */
final class QuestionTable {

    private static final int LONGEST_TITLE = 200;
    private static final int SHOWN_COLUMNS = 8;
    private static final int LOOKED_AT = 10;
    private static final Pattern NO_QUESTION = Pattern.compile("[\\d.、\\s]+|[A-Za-z]");
    private static final Pattern NOTE = Pattern.compile("(?:备?注|附注|说明|合计|总计|共计|来源|出处|制表|填表|编制|以上).*", Pattern.DOTALL);

    private final String file;
    private final DocumentEntries entries;
    private QuestionColumns columns = new QuestionColumns(-1, Map.of(), List.of());
    private final List<Entry> read = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private QuestionTable(String file, String title) {
        this.file = file;
        this.entries = new DocumentEntries(file, title);
    }

    /** @param tables in each of which the columns may stand otherwise; at least one must have them */
    static ParsedDocument read(String file, String title, List<List<Row>> tables) {
        QuestionTable read = new QuestionTable(file, title);
        List<Row> foreign = List.of();
        boolean isKnown = false;
        for (List<Row> table : tables) {
            List<Row> rows = table.stream().filter(row -> !row.cells().stream().allMatch(String::isEmpty)).toList();
            Optional<QuestionColumns> columns = QuestionColumns.of(rows);
            columns.ifPresent(found -> read.take(rows, found));
            isKnown |= columns.isPresent();
            foreign = foreign.isEmpty() ? rows : foreign;
        }
        if (!isKnown) {
            return new ParsedDocument.Refused(DocumentRefusal.NO_COLUMNS,
                    foreign.isEmpty() ? "" : TableRows.shown(widest(foreign), SHOWN_COLUMNS));
        }
        return read.read.isEmpty()
                ? new ParsedDocument.Refused(DocumentRefusal.NO_ENTRIES)
                : new ParsedDocument.Taken(title, read.read, read.problems, Reading.OF_ENTRIES);
    }

    /** Which of the first may be a header. */
    private static Row widest(List<Row> rows) {
        return rows.stream().limit(LOOKED_AT).max(Comparator.comparingLong(
                row -> row.cells().stream().filter(cell -> !cell.isEmpty()).count())).orElseThrow();
    }

    private void take(List<Row> rows, QuestionColumns found) {
        columns = found;
        rows.stream().skip(found.header() + 1L).forEach(this::take);
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
