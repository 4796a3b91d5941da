package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.document.extract.Block;
import org.xianfeng.knowledge.document.extract.HeadingLine;

/** Makes one heading, above all others, of an appendix's number and of the name that stands below it in a line or two. */
final class Appendices {

    private static final Pattern NUMBER = Pattern
            .compile("附\\s*[件录表]\\s*[\\d一二三四五六七八九十]{0,3}(?:[-－]\\d{1,2})?\\s*[：:]?");
    private static final int HIGHEST = 1;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_LINES = 2;
    private static final String SENTENCE_ENDS = "。；！？，、：;,!?:.";

    private Appendices() {}

    static boolean isNumber(String line) {
        return NUMBER.matcher(line).matches();
    }

    static List<Block> named(List<Block> blocks) {
        List<Block> named = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i > 0 && !block.isHeading() && isNumber(block.text())) {
                StringBuilder name = new StringBuilder(block.text().strip()).append(' ');
                int lines = 0;
                while (lines < MOST_LINES && i + 1 < blocks.size() && isName(blocks.get(i + 1).text())) {
                    name.append(blocks.get(++i).text().strip());
                    lines++;
                }
                named.add(lines == 0 ? block : new Block(HIGHEST, name.toString()));
            } else {
                named.add(block);
            }
        }
        return named;
    }

    private static boolean isName(String line) {
        return line.length() <= LONGEST_NAME && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0
                && HeadingLine.level(line) == 0 && HeadingLine.article(line).isEmpty() && !line.contains(" | ")
                && !new ListItems().begins(line, true) && !isNumber(line);
    }
}
