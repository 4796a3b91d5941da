package org.xianfeng.task.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.export.Sheet;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;

/** Makes tasks of a table whose first row names the columns, in any order; the whole table or nothing. */
@Component
final class TaskImport {

    static final int MOST_ROWS = 2_000;

    /** What was missed is still to be done, so here a date may be past, if it is written with its year. */
    private static final DateTimeFormatter WRITTEN_DATE = DateTimeFormatter
            .ofPattern("[uuuu-M-d][uuuu/M/d][uuuu.M.d][uuuu年M月d日]").withResolverStyle(ResolverStyle.STRICT);

    private final TaskForm form;
    private final TaskSettings settings;
    private final Phrases phrases;

    TaskImport(TaskForm form, TaskSettings settings, Phrases phrases) {
        this.form = form;
        this.settings = settings;
        this.phrases = phrases;
    }

    /** What a table holds. */
    sealed interface Content {

        /**
         * Tasks, at least one.
         *
         * @param ignored columns that neither every list nor this one has
         */
        record Ready(List<Tasks.Draft> drafts, List<String> ignored) implements Content {}

        /** Cells that are wrong, all of them. */
        record Faulty(List<Fault> faults) implements Content {}

        /** Columns that are needed are missing. */
        record Lacking(List<TaskColumn> columns) implements Content {}

        /** More rows than are taken at once, or none. */
        record WrongSize() implements Content {}
    }

    /**
     * A cell that is wrong.
     *
     * @param row as the table counts it, the first being 1
     * @param column its name
     * @param phrase the key of the phrase that says what is wrong
     */
    record Fault(int row, String column, String phrase) {}

    Content read(Sheet sheet) {
        if (sheet.rows().isEmpty() || sheet.rows().size() > MOST_ROWS + 1) {
            return new Content.WrongSize();
        }
        List<String> header = sheet.rows().getFirst();
        Map<TaskColumn, Integer> columns = columns(header);
        List<TaskColumn> lacking = List.of(TaskColumn.values()).stream()
                .filter(column -> column.isNeeded() && !columns.containsKey(column)).toList();
        return lacking.isEmpty() ? read(sheet, header, columns) : new Content.Lacking(lacking);
    }

    private Content read(Sheet sheet, List<String> header, Map<TaskColumn, Integer> columns) {
        List<Tasks.Draft> drafts = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<TaskId> numbers = new HashSet<>();
        for (int i = 1; i < sheet.rows().size(); i++) {
            List<String> cells = sheet.rows().get(i);
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            TableRow row = new TableRow(i + 1, cells, header, columns);
            row.check().ifPresent(draft -> {
                draft.id().filter(number -> !numbers.add(number)).ifPresent(_ -> row
                        .fault(header.get(columns.getOrDefault(TaskColumn.NUMBER, 0)), "task.import.twice"));
                drafts.add(draft);
            });
            faults.addAll(row.faults);
        }
        if (!faults.isEmpty()) {
            return new Content.Faulty(faults);
        }
        return drafts.isEmpty() ? new Content.WrongSize() : new Content.Ready(drafts, ignored(header, columns));
    }

    private Map<TaskColumn, Integer> columns(List<String> header) {
        Map<TaskColumn, Integer> columns = new HashMap<>();
        for (TaskColumn column : TaskColumn.values()) {
            Phrases.LANGUAGES.stream().map(language -> header.indexOf(phrases.plain(language, column.phrase())))
                    .filter(index -> index >= 0).findFirst().ifPresent(index -> columns.put(column, index));
        }
        return columns;
    }

    private List<String> ignored(List<String> header, Map<TaskColumn, Integer> columns) {
        return header.stream().filter(name -> !name.isEmpty() && !settings.columns().contains(name)
                && !columns.containsValue(header.indexOf(name))).toList();
    }

    /** One row while it is checked. */
    private final class TableRow {

        private final int number;
        private final List<String> cells;
        private final List<String> header;
        private final Map<TaskColumn, Integer> columns;
        private final List<Fault> faults = new ArrayList<>();

        TableRow(int number, List<String> cells, List<String> header, Map<TaskColumn, Integer> columns) {
            this.number = number;
            this.cells = cells;
            this.header = header;
            this.columns = columns;
        }

        /** The task, unless something is wrong. */
        Optional<Tasks.Draft> check() {
            Map<TaskColumn, String> texts = new HashMap<>();
            columns.forEach((column, index) -> {
                String text = cell(index);
                if (!text.isEmpty()) {
                    note(header.get(index), checked(column, text)).ifPresent(value -> texts.put(column, value));
                } else if (column.isNeeded()) {
                    fault(header.get(index), "task.import.empty");
                }
            });
            Map<String, String> extras = new LinkedHashMap<>();
            settings.columns().stream().filter(column -> !cell(header.indexOf(column)).isEmpty())
                    .forEach(column -> note(column, form.checkExtra(cell(header.indexOf(column))))
                            .ifPresent(value -> extras.put(column, value)));
            return faults.isEmpty()
                    ? Optional.of(form.draft(column -> Optional.ofNullable(texts.get(column)),
                            extra -> Optional.ofNullable(extras.get(extra))))
                    : Optional.empty();
        }

        private Parsed<String> checked(TaskColumn column, String text) {
            if (column == TaskColumn.DEADLINE) {
                try {
                    return Parsed.good(LocalDate.parse(text, WRITTEN_DATE).toString());
                } catch (DateTimeException _) {
                    return form.check(column, text);
                }
            }
            return form.check(column, text);
        }

        private Optional<String> note(String column, Parsed<String> checked) {
            return switch (checked) {
                case Parsed.Good<String>(String value) -> Optional.of(value);
                case Parsed.Bad<String>(String phrase, _) -> {
                    fault(column, phrase);
                    yield Optional.empty();
                }
            };
        }

        private void fault(String column, String phrase) {
            faults.add(new Fault(number, column, phrase));
        }

        private String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index) : "";
        }
    }
}
