package org.xianfeng.knowledge.document;

import java.util.List;

import org.xianfeng.knowledge.document.extract.Block;

/** Makes headings of dates that stand alone above what happened, as in minutes and diaries; not of the date of a letter. */
final class DateLines {

    private static final int LOWEST = 6;
    private static final int FEWEST = 3;
    private static final double LEAST_SHARE = 0.2;

    private DateLines() {}

    static List<Block> asHeadings(List<Block> blocks) {
        long alone = blocks.stream().filter(DateLines::isAlone).count();
        return alone < FEWEST || alone < LEAST_SHARE * blocks.size()
                ? blocks
                : blocks.stream().map(block -> isAlone(block) ? new Block(LOWEST, block.text()) : block).toList();
    }

    private static boolean isAlone(Block block) {
        return !block.isHeading() && WrittenDate.isAlone(block.text());
    }
}
