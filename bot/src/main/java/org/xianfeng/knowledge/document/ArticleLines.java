package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.xianfeng.knowledge.document.extract.Block;
import org.xianfeng.knowledge.document.extract.HeadingLine;

/** Puts the number of an article that stands on a line of its own before the text that it numbers. */
final class ArticleLines {

    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

    private ArticleLines() {}

    static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean hasNext = i + 1 < blocks.size();
            if (hasNext && !block.isHeading() && HeadingLine.isArticleAlone(block.text())
                    && !blocks.get(i + 1).isHeading() && !HeadingLine.isArticleAlone(blocks.get(i + 1).text())) {
                joined.add(Block.paragraph(block.text().strip() + "　" + blocks.get(++i).text()));
            } else if (!hasNext || block.isHeading() || !COUNT.matcher(block.text()).matches()
                    || !HeadingLine.isArticleAlone(blocks.get(i + 1).text())) {
                // else it counts the articles once more, in digits
                joined.add(block);
            }
        }
        return joined;
    }
}
