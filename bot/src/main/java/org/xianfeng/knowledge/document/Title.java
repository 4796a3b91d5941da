package org.xianfeng.knowledge.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.document.extract.Block;
import org.xianfeng.knowledge.document.extract.HeadingLine;

/**
 * What a document is called: by the heading or the short lines above all else, or by its own data, or by its file.
 *
 * @param blocks how many of the text's first blocks are the title, which need not be repeated
 */
record Title(String text, int blocks) {

    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 40;
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?:microsoft word|powerpoint|untitled|未命名|无标题|新建|文档\\s*\\d|document\\s*\\d|幻灯片).*");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.[a-z]{2,5}");
    private static final String SENTENCE_ENDS = "。；！？，、：;,!?:.";

    /** What a document of an office is; a title that is broken into two lines ends so in the second. */
    private static final Pattern KIND = Pattern.compile(
            ".*(?:规定|办法|制度|通知|意见|条例|细则|方案|章程|规则|准则|决定|决议|报告|公告|通报|计划|总结|须知|手册|简介|大事记|守则|公约|清单|讲话)(?:[（(].{1,12}[）)])?");

    /** @param declared by the document's own data; may be nonsense */
    static Title of(List<Block> blocks, String declared, String fileTitle) {
        Block first = blocks.getFirst();
        if (isTitle(first, blocks)) {
            return isInTwoLines(blocks)
                    ? new Title(shortened(first.text() + blocks.get(1).text()), 2)
                    : new Title(shortened(first.text()), 1);
        }
        Optional<String> given = Optional.of(declared.strip()).filter(Title::isSensible);
        return new Title(shortened(given.orElse(fileTitle)), 0);
    }

    private static boolean isTitle(Block first, List<Block> blocks) {
        if (blocks.size() < 2) {
            return false;
        }
        if (first.isHeading()) {
            // at the level of those that follow, it is the title where nothing of its own stands below it
            return blocks.stream().skip(1).noneMatch(block -> block.isHeading() && block.level() < first.level())
                    && (blocks.get(1).isHeading() || blocks.stream().skip(1)
                            .noneMatch(block -> block.isHeading() && block.level() == first.level()));
        }
        return isTitle(first.text());
    }

    private static boolean isTitle(String line) {
        return isLineOfACover(line) && HeadingLine.level(line) == 0 && HeadingLine.article(line).isEmpty()
                && WrittenDate.leading(line).isEmpty() && line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isInTwoLines(List<Block> blocks) {
        return blocks.size() > 2 && !blocks.getFirst().isHeading() && !blocks.get(1).isHeading()
                && !KIND.matcher(blocks.getFirst().text()).matches() && isTitle(blocks.get(1).text())
                && KIND.matcher(blocks.get(1).text()).matches();
    }

    /** Short, and no sentence. */
    static boolean isLineOfACover(String line) {
        return line.length() <= LONGEST_LINE && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0
                && line.indexOf('。') < 0;
    }

    private static boolean isSensible(String declared) {
        String lower = declared.toLowerCase(Locale.ROOT);
        return declared.codePoints().filter(Character::isLetter).count() >= 2 && !NO_TITLE.matcher(lower).matches()
                && !FILE_NAME.matcher(lower).matches();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return Characters.shortened(line, LONGEST);
    }
}
