package org.xianfeng.broadcast.audience;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.xianfeng.export.Sheet;

/** Finds in a table who is meant: by ids where it has such, else by names; in the first column if none is headed so. */
final class PeopleColumn {

    private static final Set<String> IDS = Set.of("编号", "id");
    private static final Set<String> NAMES = Set.of("姓名", "名字", "name");

    private PeopleColumn() {}

    static List<String> entries(Sheet sheet) {
        List<String> header = sheet.rows().stream().findFirst().orElse(List.of());
        int ids = column(header, IDS);
        int names = column(header, NAMES);
        if (ids < 0 && names < 0) {
            return sheet.rows().stream().map(row -> cell(row, 0)).toList();
        }
        return sheet.rows().stream().skip(1).map(row -> cell(row, ids).isEmpty() ? cell(row, names) : cell(row, ids))
                .toList();
    }

    private static int column(List<String> header, Set<String> titles) {
        return IntStream.range(0, header.size())
                .filter(i -> titles.contains(header.get(i).toLowerCase(Locale.ROOT))).findFirst().orElse(-1);
    }

    private static String cell(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }
}
