package org.xianfeng.permission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of it when each tried each thing, as the tables of the documentation show it. */
final class Matrix {

    /** What came of trying. */
    enum Outcome {

        REFUSED("–"),
        /** With what is one's own, and not with what is others'. */
        OWN("own"), LET("✓");

        private final String sign;

        Outcome(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    private record Table(List<String> who, Map<String, List<Outcome>> rows) {}

    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** Begins a table. */
    void table(String title, List<String> who) {
        tables.put(title, new Table(who, new TreeMap<>()));
    }

    void add(String title, String what, List<Outcome> outcomes) {
        Objects.requireNonNull(tables.get(title)).rows.put(what, List.copyOf(outcomes));
    }

    /** What somebody may do alike stands in one row; rows that fewer may do stand further down. */
    String render() {
        return tables.entrySet().stream().map(table -> render(table.getKey(), table.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String render(String title, Table of) {
        Map<List<Outcome>, List<String>> rows = new LinkedHashMap<>();
        of.rows.forEach((what, outcomes) -> rows.computeIfAbsent(outcomes, _ -> new ArrayList<>()).add(what));
        StringBuilder table = new StringBuilder("| " + title + " | " + String.join(" | ", of.who) + " |\n|---|"
                + "---|".repeat(of.who.size()) + "\n");
        rows.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<List<Outcome>, ?> row) -> -weight(row.getKey()))
                        .thenComparing(row -> row.getKey().toString()))
                .forEach(row -> table.append("| ").append(row.getValue().stream().map(what -> "`" + what + "`")
                        .collect(Collectors.joining(" "))).append(" | ").append(row.getKey().stream().map(Outcome::sign)
                                .collect(Collectors.joining(" | ")))
                        .append(" |\n"));
        return table.toString();
    }

    private static int weight(List<Outcome> outcomes) {
        return outcomes.stream().mapToInt(Outcome::ordinal).sum();
    }

    static String name(Enum<?> role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
