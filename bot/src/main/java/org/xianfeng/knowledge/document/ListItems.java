package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells among the lines of pages those that begin an item of a list: （二）, 3., ④. Remembers which number comes next. */
final class ListItems {

    private static final String CHINESE = "([一二三四五六七八九十]{1,3})";
    private static final List<Pattern> STYLES = List.of(Pattern.compile("[（(]\\s*" + CHINESE + "\\s*[）)].*"),
            Pattern.compile(CHINESE + "、.*"), Pattern.compile("(?:附[件表]\\s*[：:]\\s*)?(\\d{1,2})[.．、](?!\\d).*"),
            Pattern.compile("[（(]\\s*(\\d{1,2})\\s*[）)].*"), Pattern.compile("(\\d{1,2})[）)].*"),
            Pattern.compile("([①-⑳]).*"));

    /** Of each style, which one came last; 0 if none did. */
    private final List<Integer> last = new ArrayList<>(Collections.nCopies(STYLES.size(), 0));

    /**
     * Whether a line begins an item.
     *
     * @param behindAnEnd whether a sentence or a clause ends before it; then any number will do, else only the next one
     */
    boolean begins(String line, boolean behindAnEnd) {
        for (int style = 0; style < STYLES.size(); style++) {
            Matcher item = STYLES.get(style).matcher(line);
            if (item.matches()) {
                int number = number(item.group(1));
                boolean isNext = number == last.get(style) + 1;
                if (behindAnEnd || isNext) {
                    last.set(style, number);
                    return true;
                }
            }
        }
        return false;
    }

    private static int number(String written) {
        char first = written.charAt(0);
        if (first >= '①' && first <= '⑳') {
            return first - '①' + 1;
        }
        return Character.isDigit(first) ? Integer.parseInt(written) : chinese(written);
    }

    /** Below a hundred: 三, 十二, 二十一. */
    private static int chinese(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return "一二三四五六七八九".indexOf(written.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : chinese(written.substring(0, ten));
        return 10 * tens + (ten == written.length() - 1 ? 0 : chinese(written.substring(ten + 1)));
    }
}
