package org.xianfeng.knowledge.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xianfeng.chat.Markup;

/**
 * A sentence that enumerates, an item a line. Nothing of it is lost but the marks between the items: what stands between
 * two items belongs to the second, and what follows the last one up to the next mark, the full stop included, to that.
 */
final class ItemLines {

    private static final String ITEM = "• ";
    private static final Pattern BETWEEN = Pattern.compile("^[、，。；,;\\s]*(?:以及|和|及)?");
    private static final Pattern TO_THE_NEXT_MARK = Pattern.compile("^[^，。；：！？\\n]*[，。；：！？]?[”’」』）]*");

    private ItemLines() {}

    /** @param items in order, each as it stands in the sentence */
    static Markup of(String sentence, List<String> items) {
        List<Markup> lines = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < items.size(); i++) {
            int start = i == 0 ? start(sentence, items) : sentence.indexOf(items.get(i), end);
            String before = sentence.substring(end, start);
            if (i == 0 && !before.isBlank()) {
                lines.add(Markup.text(before));
            }
            end = start + items.get(i).length();
            String tail = i == items.size() - 1 ? tail(sentence.substring(end)) : "";
            String led = i == 0 ? "" : BETWEEN.matcher(before).replaceFirst("");
            lines.add(Markup.text(ITEM + led + items.get(i) + tail));
            end += tail.length();
        }
        String rest = sentence.substring(end).strip();
        if (!rest.isEmpty()) {
            lines.add(Markup.text(rest));
        }
        return Markup.lines(lines);
    }

    /** The words of the first item may stand before the list as well; it is the one nearest to the second item. */
    private static int start(String sentence, List<String> items) {
        String first = items.getFirst();
        int second = items.size() == 1 ? sentence.length() : sentence.indexOf(items.get(1), first.length());
        return Math.max(sentence.lastIndexOf(first, second - first.length()), 0);
    }

    private static String tail(String rest) {
        Matcher mark = TO_THE_NEXT_MARK.matcher(rest);
        return mark.find() ? mark.group() : "";
    }
}
