package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that were broken at a page's width, as in a PDF or an e-mail, made whole again. */
final class BrokenLines {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?[-—–·\\s]*");
    /** With so few lines, or such long ones, they were not broken at a width. */
    private static final int FEWEST_LINES = 3;
    private static final int WIDEST = 60;
    /** A line that ends a paragraph is mostly shorter than the width; one that fills as much of it goes on. */
    private static final double FULL = 0.85;
    private static final String ENDS = "。！？；：.!?;:…”」』）)";

    private BrokenLines() {}

    /** The paragraphs of a text; lines that were not broken at a width are paragraphs already. */
    static List<String> join(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !PAGE_NUMBER.matcher(line).matches())
                .toList();
        int width = width(lines);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            if (line.isEmpty() || startsAnew(line)) {
                end(open, paragraphs);
            }
            append(open, line);
            if (width == 0 || isLast(line, width)) {
                end(open, paragraphs);
            }
        }
        end(open, paragraphs);
        return paragraphs;
    }

    /** The length at which the lines were broken, or 0 if they were not. */
    private static int width(List<String> lines) {
        int[] lengths = lines.stream().filter(line -> !line.isEmpty()).mapToInt(String::length).sorted().toArray();
        if (lengths.length < FEWEST_LINES || lengths[lengths.length - 1] > WIDEST * 2) {
            return 0;
        }
        int width = lengths[lengths.length * 3 / 4];
        return width > WIDEST * 2 ? 0 : width;
    }

    private static boolean startsAnew(String line) {
        return HeadingLine.level(line) > 0 || HeadingLine.article(line).isPresent()
                || WrittenDate.leading(line).isPresent();
    }

    private static boolean isLast(String line, int width) {
        boolean ended = !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
        return HeadingLine.level(line) > 0 || line.length() < FULL * width * (ended ? 1 : 0.6);
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
