package org.xianfeng.knowledge.document.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.xianfeng.knowledge.text.Folding;

/**
 * Which columns of a table are which, by the names in its header; without one, by what stands in them.
 *
 * @param header the row of the names, or -1
 * @param options those of the choices A, B, C …
 */
public record QuestionColumns(int header, Map<Column, Integer> places, List<Integer> options) {

    public enum Column {

        QUESTION("question|q|问题|问|提问|题干|试题|考题|(?:试题|题目|问题)(?:内容|题干|名称|描述)|题目"), ANSWER(
                "answer|a|(?:参考|正确|标准)?答案|(?:参考|标准)?(?:回答|答复|解答)|答|正确选项"), TITLE("title|标题|题目"), SOURCE(
                        "sources?|来源|出处|依据"), CHOICES("选项|备选项|备选答案|选项内容");

        private final Pattern names;

        Column(String names) {
            this.names = Pattern.compile(names);
        }

        boolean isCalled(String name) {
            return names.matcher(name).matches();
        }
    }

    private static final int HEADER_WITHIN = 10;
    private static final Pattern OPTION = Pattern.compile("(?:选项|答案|option)?[a-h](?:选项|项)?");
    /** Is a title where another column is called a question. */
    private static final String UNSURE = "题目";
    private static final String SECOND_OPTION = "b";
    private static final Pattern DECORATION = Pattern.compile("[*：:\\s]|[（(].*[）)]");
    private static final Pattern ASKS = Pattern
            .compile(".*(?:[?？]|什么|谁|哪|几|多少|怎|如何|为何|吗|是否|__|[（(]\\s*[）)]).*", Pattern.DOTALL);
    private static final double LEAST_ASKING = 0.3;

    public static Optional<QuestionColumns> of(List<TableRows.Row> rows) {
        return IntStream.range(0, Math.min(HEADER_WITHIN, rows.size())).mapToObj(at -> named(at, rows.get(at)))
                .flatMap(Optional::stream).findFirst().or(() -> usual(rows));
    }

    private static Optional<QuestionColumns> named(int at, TableRows.Row row) {
        List<String> names = row.cells().stream()
                .map(cell -> DECORATION.matcher(Folding.fold(cell)).replaceAll("").toLowerCase(Locale.ROOT)).toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<Integer> options = new ArrayList<>();
        boolean hasOptions = names.stream().anyMatch(name -> OPTION.matcher(name).matches()
                && name.contains(SECOND_OPTION));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int place = i;
            if (hasOptions && OPTION.matcher(name).matches()) {
                options.add(place);
            } else {
                for (Column column : Column.values()) {
                    if (column.isCalled(name) && !places.containsValue(place)
                            && !(column == Column.QUESTION && name.equals(UNSURE) && names.stream()
                                    .anyMatch(
                                            other -> !other.equals(UNSURE) && Column.QUESTION.isCalled(other)))) {
                        places.putIfAbsent(column, place);
                    }
                }
            }
        }
        return places.containsKey(Column.QUESTION) && places.containsKey(Column.ANSWER)
                ? Optional.of(new QuestionColumns(at, places, options))
                : Optional.empty();
    }

    /** Without names: the questions first, then the answers, then titles and sources, if the first do ask. */
    private static Optional<QuestionColumns> usual(List<TableRows.Row> rows) {
        List<TableRows.Row> filled = rows.stream().filter(row -> !row.cell(0).isEmpty()).toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        long asking = filled.stream().filter(row -> ASKS.matcher(row.cell(0)).matches()).count();
        return asking >= LEAST_ASKING * filled.size() && ASKS.matcher(rows.getFirst().cell(0)).matches()
                ? Optional.of(new QuestionColumns(-1, Map.of(Column.QUESTION, 0, Column.ANSWER, 1, Column.TITLE, 2,
                        Column.SOURCE, 3), List.of()))
                : Optional.empty();
    }

    public String cell(TableRows.Row row, Column column) {
        return row.cell(places.getOrDefault(column, -1));
    }

    /** Whether a row says the names once more. */
    public boolean isHeader(TableRows.Row row) {
        return header >= 0 && named(0, row).isPresent();
    }
}
