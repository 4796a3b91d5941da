package org.xianfeng.knowledge.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from pages what stands on each of them: running heads and feet, and the pages' numbers. */
public final class RunningHeads {

    private static final String DASHES = "[-—–－~·•\\s]*";
    /** What is nothing but a page's number, and looks like nothing else. */
    private static final Pattern NUMBERED = Pattern
            .compile(DASHES + "(?:第\\s*[\\d一二三四五六七八九十百〇零]{1,5}\\s*页(?:[\\s,，/]*共\\s*[\\d一二三四五六七八九十百〇零]{1,5}\\s*页)?"
                    + "|\\d{1,4}\\s*[/／]\\s*\\d{1,4}|[Pp]age\\s*\\d{1,4}(?:\\s*of\\s*\\d{1,4})?)" + DASHES
                    + "|[-—–－~·•]+\\s*\\d{1,4}\\s*[-—–－~·•]+");
    private static final Pattern NUMBER = Pattern.compile(DASHES + "(\\d{1,4})" + DASHES);
    private static final Pattern DIGITS = Pattern.compile("[\\d０-９一二三四五六七八九十]+");
    private static final int LONGEST_NUMBERED = 40;
    private static final Pattern GOES_ON = Pattern.compile("[，。；]|[、：,;]$");
    private static final int DEEPEST = 2;
    /** Of the page's height, where heads and feet are. */
    private static final float MARGIN = 0.14f;
    /** Heads on left and right pages may differ. */
    private static final double LEAST_SHARE = 0.4;

    private final List<PdfPage> pages;
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Map<Integer, Integer> offsets = new HashMap<>();
    private final ChangingHeads changing;

    private RunningHeads(List<PdfPage> pages) {
        this.pages = pages;
        this.changing = new ChangingHeads(pages);
        for (int i = 0; i < pages.size(); i++) {
            Set<String> heads = new HashSet<>();
            for (PdfLine line : pages.get(i).lines()) {
                if (isAtEdge(pages.get(i), line)) {
                    heads.add(form(line));
                    int page = i;
                    number(line).ifPresent(number -> offsets.merge(number - page, 1, Integer::sum));
                }
            }
            heads.forEach(head -> repeated.merge(head, 1, Integer::sum));
        }
    }

    public static List<PdfPage> removed(List<PdfPage> pages) {
        RunningHeads heads = new RunningHeads(pages);
        List<PdfPage> left = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            PdfPage page = pages.get(i);
            int index = i;
            left.add(new PdfPage(page.height(),
                    page.lines().stream().filter(line -> !heads.isRunning(line, page, index)).toList()));
        }
        return left;
    }

    private boolean isRunning(PdfLine line, PdfPage page, int index) {
        if (isFirstOrLast(page, line) && NUMBERED.matcher(line.text()).matches()) {
            return true;
        }
        if (!isAtEdge(page, line) || line.text().contains(PageOrder.CELL_END)) {
            return false;
        }
        OptionalInt number = number(line);
        return number.isPresent()
                ? isOften(offsets.getOrDefault(number.getAsInt() - index, 0))
                        || (pages.size() == 1 && number.getAsInt() < 1000 && isFirstOrLast(page, line))
                : isOften(repeated.getOrDefault(form(line), 0)) || changing.include(line);
    }

    private boolean isOften(int times) {
        return times > 1 && times >= LEAST_SHARE * pages.size();
    }

    private static boolean isFirstOrLast(PdfPage page, PdfLine line) {
        return line.equals(page.lines().getFirst()) || line.equals(page.lines().getLast());
    }

    static boolean isAtEdge(PdfPage page, PdfLine line) {
        int at = page.lines().indexOf(line);
        boolean head = at < DEEPEST && line.y() < MARGIN * page.height();
        boolean foot = at >= page.lines().size() - DEEPEST && line.y() > (1 - MARGIN) * page.height();
        return head || foot;
    }

    private static OptionalInt number(PdfLine line) {
        Matcher number = NUMBER.matcher(line.text());
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    /** The same on each page, whatever the page's number in it is. What goes on like a sentence is no head with a number. */
    static String form(PdfLine line) {
        String text = line.text().replaceAll("[\\s　]+", "");
        return text.length() > LONGEST_NUMBERED || GOES_ON.matcher(text).find()
                ? text
                : DIGITS.matcher(text).replaceAll("#");
    }
}
