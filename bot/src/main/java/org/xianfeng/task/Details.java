package org.xianfeng.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.xianfeng.chat.Characters;

/**
 * What the list says of a task, whatever becomes of it.
 *
 * @param title 事项
 * @param category 类别
 * @param leader 牵头领导, may be empty
 * @param unit 责任单位, may be empty
 * @param assignee 具体责任人
 * @param standard 工作标准, may be empty
 * @param deadline 完成时限: until the end of that day in the organisation's zone
 * @param incentive 奖惩措施, may be empty
 * @param extra further columns by name, in the order to show them; only those that are filled
 */
public record Details(String title, String category, String leader, String unit, Assignee assignee, String standard,
        LocalDate deadline, String incentive, Map<String, String> extra) {

    static final int LONGEST_TITLE = 100;
    public static final int LONGEST_LINE = 60;
    public static final int LONGEST_TEXT = 300;
    /** Ten columns of this, with all the rest, fit into one message. */
    static final int LONGEST_EXTRA = 200;

    public Details {
        check("title", title, 1, LONGEST_TITLE);
        check("category", category, 1, LONGEST_LINE);
        check("leader", leader, 0, LONGEST_LINE);
        check("unit", unit, 0, LONGEST_LINE);
        check("standard", standard, 0, LONGEST_TEXT);
        check("incentive", incentive, 0, LONGEST_TEXT);
        extra.forEach((column, text) -> check(column, text, 1, LONGEST_EXTRA));
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** The first moment that is too late. */
    public Instant end(ZoneId zone) {
        return deadline.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public static boolean fits(String text, int longest) {
        return Characters.count(text) <= longest;
    }

    static void check(String name, String text, int shortest, int longest) {
        int length = Characters.count(text);
        if (length < shortest || length > longest) {
            throw new IllegalArgumentException(
                    name + " must be " + shortest + " to " + longest + " characters, got " + length);
        }
    }
}
