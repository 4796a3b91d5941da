package org.xianfeng.knowledge.slot;

import java.util.regex.Pattern;

/** Numbers that are neither dates nor parts of names. */
public final class Quantities {

    private static final Pattern DATE = Pattern.compile("\\d{1,4} ?[年月日]|[一二三四五六七八九十]人帮");
    private static final Pattern NUMBER = Pattern.compile("\\d|[〇一二三四五六七八九十百千万两亿半]|双|各");

    private Quantities() {}

    /** Whether a folded text says how many there are of anything. */
    public static boolean areIn(String text) {
        return NUMBER.matcher(DATE.matcher(text).replaceAll(" ")).find();
    }
}
