package org.xianfeng.knowledge.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xianfeng.chat.Characters;
import org.xianfeng.knowledge.document.extract.Block;
import org.xianfeng.knowledge.document.extract.HeadingLine;

/**
 * What a document is called: by the heading or the short line above all else, or by its own data, or by its file.
 *
 * @param isFirstBlock whether the title stands in the text, and need not be repeated
 */
record Title(String text, boolean isFirstBlock) {

    private static final int LONGEST = 80;
    private static final int LONGEST_LINE = 40;
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?:microsoft word|powerpoint|untitled|未命名|无标题|新建|文档\\s*\\d|document\\s*\\d|幻灯片).*");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.[a-z]{2,5}");
    private static final String SENTENCE_ENDS = "。；！？，、：;,!?:.";

    /** @param declared by the document's own data; may be nonsense */
    static Title of(List<Block> blocks, String declared, String fileTitle) {
        Block first = blocks.getFirst();
        if (isTitle(first, blocks)) {
            return new Title(shortened(first.text()), true);
        }
        Optional<String> given = Optional.of(declared.strip()).filter(Title::isSensible);
        return new Title(shortened(given.orElse(fileTitle)), false);
    }

    private static boolean isTitle(Block first, List<Block> blocks) {
        if (blocks.size() < 2) {
            return false;
        }
        if (first.isHeading()) {
            return blocks.stream().skip(1).noneMatch(block -> block.isHeading() && block.level() <= first.level());
        }
        String line = first.text();
        return line.length() <= LONGEST_LINE && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0
                && HeadingLine.level(line) == 0 && HeadingLine.article(line).isEmpty()
                && WrittenDate.leading(line).isEmpty() && line.codePoints().anyMatch(Character::isLetter);
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
