package org.xianfeng.admission;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

import org.xianfeng.export.Sheet;
import org.xianfeng.member.DisplayName;
import org.xianfeng.member.ListedName;

/**
 * A roster as offices send it: the good rows, and of the others why they are not, each by the number that it has in the
 * file. Of a telephone number only the last four digits are looked at.
 *
 * @param hasColumns whether there is a row that names the columns
 */
record MemberSheet(boolean hasColumns, List<ListedMember> members, List<RosterFault> faults) {

    private static final int HEADER_WITHIN = 10;
    private static final int DIGITS = 4;
    private static final Pattern NAME = Pattern.compile("姓名|名字|党员姓名|name");
    private static final Pattern BRANCH = Pattern.compile("(?:所在|所属)?(?:党)?支部(?:名称)?|branch");
    private static final Pattern PHONE = Pattern
            .compile(
                    "(?:手机|电话|联系电话|手机号码?|电话号码)?(?:号)?(?:后四位|后4位|末四位|尾号|四位)|手机号?码?|(?:联系)?电话(?:号码)?|lastfour(?:digits)?|phone");
    private static final Pattern DECORATION = Pattern.compile("[\\s*※：:]|[（(][^）)]*[）)]");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(?:\\+?86)?[0-9]{7,12}");

    static MemberSheet read(Sheet sheet, BinaryOperator<String> id) {
        Map<Column, Integer> columns = Map.of();
        int header = -1;
        for (int row = 0; row < Math.min(HEADER_WITHIN, sheet.rows().size()) && header < 0; row++) {
            columns = columns(sheet.rows().get(row));
            header = columns.containsKey(Column.NAME) && columns.containsKey(Column.DIGITS) ? row : -1;
        }
        if (header < 0) {
            return new MemberSheet(false, List.of(), List.of());
        }
        Map<String, Integer> rows = new HashMap<>();
        Map<String, ListedMember> members = new LinkedHashMap<>();
        List<RosterFault> faults = new ArrayList<>();
        for (int row = header + 1; row < sheet.rows().size(); row++) {
            List<String> cells = sheet.rows().get(row);
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            read(cells, columns, row + 1, id, rows, members, faults);
        }
        return new MemberSheet(true, List.copyOf(members.values()), faults);
    }

    private enum Column {
        NAME, BRANCH, DIGITS
    }

    private static void read(List<String> cells, Map<Column, Integer> columns, int row, BinaryOperator<String> id,
            Map<String, Integer> rows, Map<String, ListedMember> members, List<RosterFault> faults) {
        Optional<String> name = DisplayName.parse(cell(cells, columns, Column.NAME)).map(DisplayName::text);
        Optional<String> digits = digits(cell(cells, columns, Column.DIGITS));
        String written = cell(cells, columns, Column.BRANCH);
        Optional<String> branch = written.isEmpty()
                ? Optional.of("")
                : ListedName.parse(written).map(ListedName::text);
        if (name.isEmpty() || digits.isEmpty() || branch.isEmpty()) {
            faults.add(new RosterFault(row, name.isEmpty() ? "name" : digits.isEmpty() ? "digits" : "branch", 0));
            return;
        }
        String key = id.apply(name.get(), digits.get());
        Integer other = rows.putIfAbsent(key, row);
        if (other == null) {
            members.put(key, new ListedMember(key, name.get(), branch.get()));
        } else {
            faults.add(new RosterFault(row, "twice", other));
        }
    }

    private static Map<Column, Integer> columns(List<String> names) {
        Map<Column, Integer> columns = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = DECORATION.matcher(Normalizer.normalize(names.get(column), Normalizer.Form.NFKC))
                    .replaceAll("").toLowerCase(Locale.ROOT);
            if (NAME.matcher(name).matches()) {
                columns.putIfAbsent(Column.NAME, column);
            } else if (BRANCH.matcher(name).matches()) {
                columns.putIfAbsent(Column.BRANCH, column);
            } else if (PHONE.matcher(name).matches()) {
                columns.putIfAbsent(Column.DIGITS, column);
            }
        }
        return columns;
    }

    /** A spreadsheet takes the zeros off what it holds for a number. */
    private static Optional<String> digits(String written) {
        String bare = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        if (bare.matches("[0-9]{1,4}")) {
            return Optional.of("0".repeat(DIGITS - bare.length()) + bare);
        }
        return WHOLE_NUMBER.matcher(bare).matches()
                ? Optional.of(bare.substring(bare.length() - DIGITS))
                : Optional.empty();
    }

    /** Empty where there is no such column. */
    private static String cell(List<String> cells, Map<Column, Integer> columns, Column column) {
        int place = columns.getOrDefault(column, Integer.MAX_VALUE);
        return place < cells.size() ? cells.get(place) : "";
    }
}
