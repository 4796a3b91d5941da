package org.xianfeng.knowledge.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.document.extract.Block;
import org.xianfeng.knowledge.document.extract.HeadingLine;
import org.xianfeng.knowledge.document.pdf.PageOrder;

/**
 * What a document is called: by the heading or the short lines above all else, or by its own data, or by its file.
 *
 * @param at the block that it begins with
 * @param blocks how many of the text's blocks are the title, which need not be repeated
 */
record Title(String text, int at, int blocks) {

    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 40;
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?:microsoft word|powerpoint|untitled|未命名|无标题|新建|文档\\s*\\d|document\\s*\\d|幻灯片).*");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.[a-z]{2,5}");
    /** What stands above the title of an official document: its number, how secret and urgent it is, whose appendix it is. */
    private static final Pattern ABOVE = Pattern.compile(
            "[^。]{0,20}[〔\\[（(]\\s*(?:19|20)\\d{2}\\s*[〕\\])）]\\s*第?\\s*\\d{1,5}\\s*号|第\\s*[\\d一二三四五六七八九十百〇零]{1,6}\\s*号"
                    + "|附\\s*[件录]\\s*[\\d一二三四五六七八九十]{0,3}\\s*[：:]?|(?:绝密|机密|秘密|内部资料|内部文件|特急|急件|加急)(?:[★☆].*)?"
                    + "|.{0,24}(?:文件|原文链接)|.{2,20}令|(?:https?://|www\\.).*|[\\w.-]+\\.(?:com|cn|net|org|top)");
    private static final int MOST_ABOVE = 6;
    private static final int NAMED_WITHIN = 12;
    /** Of the web. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|www\\.)\\S*|[\\w.-]+\\.[a-z]{2,4}");
    private static final String SENTENCE_ENDS = "。；！？，、：;,!?:.";

    /** What a document of an office is; a title that is broken into two lines ends so in the second. */
    private static final Pattern KIND = Pattern.compile(
            ".*(?:规定|办法|制度|通知|意见|条例|法|细则|方案|章程|规则|准则|决定|决议|报告|公告|通报|计划|总结|须知|手册|简介|大事记|守则|公约|清单|讲话|通告|规程|指南|纲要|纪要|函|批复)(?:[（(].{1,12}[）)])?");

    /** @param declared by the document's own data; may be nonsense */
    static Title of(List<Block> blocks, String declared, String fileTitle) {
        int first = 0;
        while (first < Math.min(MOST_ABOVE, blocks.size() - 1) && ABOVE.matcher(blocks.get(first).text()).matches()) {
            first++;
        }
        int at = first == 0 || isTitle(first, blocks) ? first : named(blocks).orElse(0);
        if (isTitle(at, blocks)) {
            return isInTwoLines(at, blocks)
                    ? new Title(shortened(blocks.get(at).text() + blocks.get(at + 1).text()), at, 2)
                    : new Title(shortened(blocks.get(at).text()), at, 1);
        }
        Optional<String> given = Optional.of(declared.strip()).filter(Title::isSensible);
        return new Title(shortened(given.orElse(fileTitle)), 0, 0);
    }

    /** Where the beginning of a document says what kind of document it is: 某某条例, 关于某事的通知. */
    private static OptionalInt named(List<Block> blocks) {
        return IntStream.range(1, Math.min(NAMED_WITHIN, blocks.size())).filter(at -> isTitle(at, blocks)
                && KIND.matcher(blocks.get(at).text()).matches()).findFirst();
    }

    private static boolean isTitle(int at, List<Block> blocks) {
        if (blocks.size() < at + 2) {
            return false;
        }
        Block first = blocks.get(at);
        if (first.isHeading()) {
            // at the level of those that follow, it is the title where nothing of its own stands below it
            return blocks.stream().skip(at + 1L).noneMatch(block -> block.isHeading() && block.level() < first.level())
                    && (blocks.get(at + 1).isHeading() || blocks.stream().skip(at + 1L)
                            .noneMatch(block -> block.isHeading() && block.level() == first.level()));
        }
        return isTitle(first.text());
    }

    private static boolean isTitle(String line) {
        return isLineOfACover(line) && !ADDRESS.matcher(line).matches() && !line.contains(PageOrder.CELL_END)
                && HeadingLine.level(line) == 0 && HeadingLine.article(line).isEmpty()
                && WrittenDate.leading(line).isEmpty() && line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isInTwoLines(int at, List<Block> blocks) {
        return blocks.size() > at + 2 && !blocks.get(at).isHeading() && !blocks.get(at + 1).isHeading()
                && !KIND.matcher(blocks.get(at).text()).matches() && isTitle(blocks.get(at + 1).text())
                && KIND.matcher(blocks.get(at + 1).text()).matches();
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
