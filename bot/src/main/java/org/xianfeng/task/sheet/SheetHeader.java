package org.xianfeng.task.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.xianfeng.chat.Phrases;
import org.xianfeng.export.Sheet;
import org.xianfeng.task.TaskColumn;

/**
 * Where a table of tasks names its columns, and which they are: by the list's own names, or by what offices call them. Of
 * several columns of one meaning the first that people see is meant.
 *
 * @param row of the names, the first being 0
 * @param extras columns that this list has beside the usual ones, by their names
 * @param ignored the names of columns that mean nothing to the list
 */
record SheetHeader(int row, List<String> names, Map<TaskColumn, Integer> columns, Map<String, Integer> extras,
        List<String> ignored) {

    private static final int WITHIN = 10;
    private static final Pattern DECORATION = Pattern.compile("[\\s*※：:]|[（(][^）)]*[）)]");
    private static final Pattern RUNNING = Pattern.compile("序号|序|no\\.?");
    /** Above a group of tasks, or below all. */
    private static final Pattern NO_TASK = Pattern
            .compile("[一二三四五六七八九十]{1,3}[、.].*|[（(][一二三四五六七八九十]{1,3}[）)].*|第[一二三四五六七八九十\\d]+[部章类].*"
                    + "|(?:备?注|说明|合计|总计|填表|制表|审核|联系人).*", Pattern.DOTALL);
    private static final Map<TaskColumn, Pattern> USUAL = usual();

    private static Map<TaskColumn, Pattern> usual() {
        Map<TaskColumn, String> names = new EnumMap<>(TaskColumn.class);
        names.put(TaskColumn.NUMBER, "编号|任务编号|任务号|序号|序|no\\.?");
        names.put(TaskColumn.TITLE, "任务|事项|(?:工作|重点|主要|具体|目标)(?:任务|事项|内容)|(?:任务|事项)(?:名称|内容|描述)|工作内容|工作项目|项目名称");
        names.put(TaskColumn.CATEGORY, "(?:任务|工作|事项)?(?:类别|分类|类型)|所属类别");
        names.put(TaskColumn.LEADER, "(?:牵头|分管|责任|包抓|挂点|联系|包联)(?:县|市|区|镇)?领导|领导");
        names.put(TaskColumn.UNIT, "(?:责任|牵头|承办|落实|主办|实施)(?:单位|部门|科室|支部)");
        names.put(TaskColumn.PERSON, "(?:具体|直接)?(?:责任人|经办人|负责人|承办人|联系人|责任人员)");
        names.put(TaskColumn.STANDARD, "(?:工作|完成|质量|目标)(?:标准|要求)|标准|要求|完成目标|工作目标");
        names.put(TaskColumn.DEADLINE, "(?:要求|计划|预计|拟|最迟)?(?:完成|办结|截止|整改)(?:时间|时限|期限|日期)|时限|期限|截止");
        names.put(TaskColumn.INCENTIVE, "奖惩|奖惩(?:措施|办法)|考核(?:措施|办法)");
        Map<TaskColumn, Pattern> patterns = new EnumMap<>(TaskColumn.class);
        names.forEach((column, pattern) -> patterns.put(column, Pattern.compile(pattern)));
        return patterns;
    }

    /** That of the first rows which names most; the first row if none does. */
    static SheetHeader in(Sheet sheet, List<String> further, Phrases phrases) {
        return IntStream.range(0, Math.min(WITHIN, sheet.rows().size()))
                .mapToObj(row -> of(row, sheet, further, phrases))
                .max(Comparator.<SheetHeader>comparingInt(header -> header.columns().size())
                        .thenComparingInt(header -> -header.row()))
                .orElseThrow();
    }

    private static SheetHeader of(int row, Sheet sheet, List<String> further, Phrases phrases) {
        List<String> names = sheet.rows().get(row);
        List<Integer> seen = IntStream.range(0, names.size()).filter(column -> !sheet.hidden().contains(column)).boxed()
                .toList();
        Map<String, Integer> extras = new LinkedHashMap<>();
        further.forEach(name -> seen.stream().filter(place -> bare(names.get(place)).equals(bare(name))).findFirst()
                .ifPresent(place -> extras.put(name, place)));
        Map<TaskColumn, Integer> columns = new EnumMap<>(TaskColumn.class);
        Set<Integer> taken = new HashSet<>(extras.values());
        for (TaskColumn column : TaskColumn.values()) {
            Set<String> own = own(column, phrases);
            Optional<Integer> place = seen.stream().filter(one -> own.contains(bare(names.get(one)))).findFirst()
                    .or(() -> seen.stream().filter(one -> !taken.contains(one)
                            && isUsual(column, names.get(one))).findFirst());
            place.ifPresent(one -> {
                columns.put(column, one);
                taken.add(one);
            });
        }
        List<String> ignored = seen.stream().filter(place -> !taken.contains(place)).map(names::get)
                .filter(name -> !name.isEmpty()).distinct()
                .filter(name -> taken.stream().noneMatch(place -> names.get(place).equals(name))).toList();
        return new SheetHeader(row, names, columns, extras, ignored);
    }

    private static boolean isUsual(TaskColumn column, String name) {
        Pattern usual = USUAL.get(column);
        return usual != null && usual.matcher(bare(name)).matches();
    }

    private static Set<String> own(TaskColumn column, Phrases phrases) {
        Set<String> own = new HashSet<>();
        Phrases.LANGUAGES.forEach(language -> own.add(bare(phrases.plain(language, column.phrase()))));
        return own;
    }

    private static String bare(String name) {
        return DECORATION.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** What the table itself calls it. */
    String name(TaskColumn column) {
        return columns.containsKey(column) ? names.get(columns.get(column)) : "";
    }

    /** Whether its numbers may be nothing but those of its rows. */
    boolean isRunning() {
        return RUNNING.matcher(bare(name(TaskColumn.NUMBER))).matches();
    }

    /** Whether a row below has a task, and is neither empty nor a title, a note or the names once more. */
    boolean isTask(List<String> cells) {
        List<String> filled = new ArrayList<>();
        cells.stream().filter(cell -> !cell.isEmpty()).forEach(filled::add);
        if (filled.isEmpty() || cells.equals(names)) {
            return false;
        }
        boolean isAlone = filled.size() == 1 && names.size() > 2;
        int title = columns.getOrDefault(TaskColumn.TITLE, -1);
        boolean hasTitle = title >= 0 && title < cells.size() && !cells.get(title).isEmpty();
        return !isAlone || (hasTitle && !NO_TASK.matcher(filled.getFirst()).matches());
    }
}
