package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.xianfeng.knowledge.document.extract.Block;
import org.xianfeng.knowledge.text.UnifiedCharacters;

/** Text without a layout, and Markdown, as headings and paragraphs. */
final class PlainText {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
    private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|`)(.+?)\\1");
    private static final Pattern LINE_START = Pattern.compile("^\\s*(?:>\\s?|[-*+]\\s+(?=\\S))+");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_=])(\\s*\\1){2,}\\s*");

    private PlainText() {}

    /** A paragraph a line, which is how Chinese text is written; lines that were broken at a width are joined. */
    static List<Block> blocks(String text) {
        return BrokenLines.joinIfBroken(text).stream().map(Block::paragraph).toList();
    }

    /** What a PDF has as paragraphs are lines of a page; what is a paragraph is seen from all of them. */
    static List<Block> rejoined(List<Block> lines) {
        String pages = lines.stream().map(Block::text).map(UnifiedCharacters::of).collect(Collectors.joining("\n"));
        return BrokenLines.join(pages).stream().map(Block::paragraph).toList();
    }

    /** Markdown's headings count; of its other marks, those that would only disturb a reader go. */
    static List<Block> markdownBlocks(String text) {
        List<Block> blocks = new ArrayList<>();
        boolean code = false;
        for (String line : text.lines().toList()) {
            if (FENCE.matcher(line).matches()) {
                code = !code;
            } else if (code && !line.isBlank()) {
                blocks.add(Block.paragraph(line.strip()));
            } else if (!line.isBlank() && !RULE.matcher(line).matches()) {
                blocks.add(markdownBlock(line));
            }
        }
        return blocks;
    }

    private static Block markdownBlock(String line) {
        Matcher heading = HEADING.matcher(line.strip());
        return heading.matches()
                ? new Block(heading.group(1).length(), plain(heading.group(2)))
                : Block.paragraph(plain(LINE_START.matcher(line).replaceFirst("")));
    }

    private static String plain(String line) {
        String unlinked = LINK.matcher(IMAGE.matcher(line).replaceAll("$1")).replaceAll("$1");
        return EMPHASIS.matcher(unlinked).replaceAll("$2").strip();
    }
}
