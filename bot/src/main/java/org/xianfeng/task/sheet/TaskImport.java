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
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.export.Sheet;
import org.xianfeng.task.TaskColumn;
import org.xianfeng.task.TaskForm;
import org.xianfeng.task.TaskId;
import org.xianfeng.task.TaskSettings;
import org.xianfeng.task.Tasks;
import org.xianfeng.task.sheet.TaskIntake.Fault;
import org.xianfeng.task.sheet.TaskIntake.Outcome;

/** Makes tasks of a table that names its columns in one of the first rows, in any order; the whole table or nothing. */
@Component
final class TaskImport {

    /** What was missed is still to be done, so here a date may be past, if it is written with its year. */
    private static final DateTimeFormatter WRITTEN_DATE = DateTimeFormatter
            .ofPattern("[uuuu-M-d][uuuu/M/d][uuuu.M.d][uuuu年M月d日]").withResolverStyle(ResolverStyle.STRICT);

    /** A day as Excel counts it where nobody has said that it is one: from 1954 to 2119. */
    private static final Pattern SERIAL = Pattern.compile("(?:[2-7]\\d{4}|80000)(?:\\.\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

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
         * @param isRunning whether the numbers may only count the rows of this table
         */
        record Ready(List<Tasks.Draft> drafts, List<String> ignored, boolean isRunning) implements Content {

            /** The same with numbers that the list gives. */
            List<Tasks.Draft> unnumbered() {
                return drafts.stream().map(draft -> new Tasks.Draft(Optional.empty(), draft.details())).toList();
            }
        }

        /** Why it holds nothing that could be taken. */
        record Refused(Outcome why) implements Content {}
    }

    Content read(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            return new Content.Refused(new Outcome.WrongSize());
        }
        SheetHeader header = SheetHeader.in(sheet, settings.columns(), phrases);
        List<TaskColumn> lacking = List.of(TaskColumn.values()).stream()
                .filter(column -> column.isNeeded() && !header.columns().containsKey(column)).toList();
        return lacking.isEmpty() ? read(sheet, header) : new Content.Refused(new Outcome.Lacking(lacking));
    }

    private Content read(Sheet sheet, SheetHeader header) {
        List<Tasks.Draft> drafts = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<TaskId> numbers = new HashSet<>();
        for (int i = header.row() + 1; i < sheet.rows().size(); i++) {
            if (!header.isTask(sheet.rows().get(i))) {
                continue;
            }
            TableRow row = new TableRow(i, sheet, header);
            row.check().ifPresent(draft -> {
                draft.id().filter(number -> !numbers.add(number))
                        .ifPresent(_ -> row.fault(header.name(TaskColumn.NUMBER), "task.import.twice"));
                drafts.add(draft);
            });
            faults.addAll(row.faults);
        }
        if (drafts.size() > TaskIntake.MOST_ROWS || (drafts.isEmpty() && faults.isEmpty())) {
            return new Content.Refused(new Outcome.WrongSize());
        }
        return faults.isEmpty()
                ? new Content.Ready(drafts, header.ignored(), header.isRunning())
                : new Content.Refused(new Outcome.Faulty(faults));
    }

    /** One row while it is checked. */
    private final class TableRow {

        private final int row;
        private final Sheet sheet;
        private final SheetHeader header;
        private final List<Fault> faults = new ArrayList<>();

        TableRow(int row, Sheet sheet, SheetHeader header) {
            this.row = row;
            this.sheet = sheet;
            this.header = header;
        }

        /** The task, unless something is wrong. */
        Optional<Tasks.Draft> check() {
            Map<TaskColumn, String> texts = new HashMap<>();
            header.columns().forEach((column, index) -> {
                String text = cell(index);
                String name = header.name(column);
                if (sheet.unknown().contains(new Sheet.Place(row, index))) {
                    fault(name, "task.import.unknown");
                } else if (!text.isEmpty()) {
                    note(name, checked(column, text)).ifPresent(value -> texts.put(column, value));
                } else if (column.isNeeded()) {
                    fault(name, "task.import.empty");
                }
            });
            Map<String, String> extras = new LinkedHashMap<>();
            header.extras().forEach((column, index) -> {
                if (!cell(index).isEmpty()) {
                    note(column, form.checkExtra(cell(index))).ifPresent(value -> extras.put(column, value));
                }
            });
            return faults.isEmpty()
                    ? Optional.of(form.draft(column -> Optional.ofNullable(texts.get(column)),
                            extra -> Optional.ofNullable(extras.get(extra))))
                    : Optional.empty();
        }

        private Parsed<String> checked(TaskColumn column, String text) {
            if (column != TaskColumn.DEADLINE) {
                return form.check(column, text);
            }
            if (SERIAL.matcher(text).matches()) {
                return Parsed.good(DAY_ZERO.plusDays((long) Double.parseDouble(text)).toString());
            }
            try {
                return Parsed.good(LocalDate.parse(text, WRITTEN_DATE).toString());
            } catch (DateTimeException _) {
                return form.check(column, text);
            }
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
            faults.add(new Fault(row + 1, column, phrase));
        }

        private String cell(int index) {
            List<String> cells = sheet.rows().get(row);
            return index < cells.size() ? cells.get(index) : "";
        }
    }
}
