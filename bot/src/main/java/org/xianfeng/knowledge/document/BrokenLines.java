package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;

import org.xianfeng.knowledge.document.extract.HeadingLine;
import org.xianfeng.knowledge.document.pdf.PageOrder;

/** Lines that were broken at a page's width, as in a PDF or an e-mail, made whole again. */
final class BrokenLines {

    /** With fewer full lines, or shorter or longer ones, a text was not broken at a width. */
    private static final int FEWEST_LINES = 3;
    private static final int NARROWEST = 16;
    private static final int WIDEST = 120;
    private static final double MOST_ENDED = 0.5;
    /** A line that ends a paragraph is mostly shorter than the width; one that fills as much of it goes on. */
    private static final double FULL = 0.85;
    /** A line this short ends a paragraph even without a full stop. */
    private static final double SHORT = 0.5;
    private static final String ENDS = "。！？；：.!?;:…”」』）)";

    private BrokenLines() {}

    /** The paragraphs of the lines of pages. */
    static List<String> join(String pages) {
        List<String> lines = lines(pages).stream().filter(line -> !TableOfContents.isLeading(line)).toList();
        return join(lines, width(lines));
    }

    /** The paragraphs of a text, whose lines are paragraphs already unless most of the full ones end in mid-sentence. */
    static List<String> joinIfBroken(String text) {
        List<String> lines = lines(text);
        int width = width(lines);
        List<String> full = lines.stream().filter(line -> line.length() >= FULL * width).toList();
        long ended = full.stream().filter(BrokenLines::isEnded).count();
        boolean broken = width >= NARROWEST && width <= WIDEST && full.size() >= FEWEST_LINES
                && ended < MOST_ENDED * full.size();
        return broken ? join(lines, width) : lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    private static List<String> join(List<String> lines, int width) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        ListItems items = new ListItems();
        for (String line : lines) {
            boolean isItem = items.begins(line, isEnded(open));
            if (line.isEmpty() || startsAnew(line) || isItem || (isEnded(open) && startsAnewBehindAnEnd(line))) {
                end(open, paragraphs);
            }
            append(open, line);
            if (isLast(line, width)) {
                end(open, paragraphs);
            }
        }
        end(open, paragraphs);
        return paragraphs;
    }

    /** The length at which the lines are broken; a few may be longer. */
    private static int width(List<String> lines) {
        int[] lengths = lines.stream().filter(line -> !line.isEmpty()).mapToInt(String::length).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length * 19 / 20];
    }

    private static boolean startsAnew(String line) {
        return isRow(line) || HeadingLine.level(line) > 0 || HeadingLine.isSpacedArticle(line)
                || WrittenDate.leading(line).isPresent() || isAlone(line);
    }

    /** Whether this is a line of its own, whatever stands above and below it. */
    private static boolean isAlone(String line) {
        return WrittenDate.bareYear(line).isPresent() || TableOfContents.isName(line) || Appendices.isNumber(line);
    }

    private static boolean startsAnewBehindAnEnd(String line) {
        return WrittenDate.beginsWithMonth(line) || HeadingLine.article(line).isPresent();
    }

    private static boolean isLast(String line, int width) {
        return isRow(line) || HeadingLine.level(line) > 0 || isAlone(line)
                || line.length() < (isEnded(line) ? FULL : SHORT) * width;
    }

    /** Of a table. */
    private static boolean isRow(String line) {
        return line.contains(PageOrder.CELL_END);
    }

    private static boolean isEnded(CharSequence line) {
        return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Between Chinese characters a line break is nothing, between words it is a space. */
    private static void append(StringBuilder open, String line) {
        if (!open.isEmpty() && !line.isEmpty() && open.charAt(open.length() - 1) < 0x2000 && line.charAt(0) < 0x2000) {
            open.append(' ');
        }
        open.append(line);
    }

    private static void end(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
            open.setLength(0);
        }
    }
}
