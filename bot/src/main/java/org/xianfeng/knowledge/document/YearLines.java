package org.xianfeng.knowledge.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.xianfeng.knowledge.document.extract.Block;

/**
 * Gives the lines of a chronicle the year that stands once above them, on a line or in a heading of its own, so that each
 * says itself when it was.
 */
final class YearLines {

    /** With fewer words below it, a number on a line of its own is a figure. */
    private static final int FEWEST_CHARACTERS = 6;

    private final List<Block> blocks;
    private final List<Block> dated = new ArrayList<>();
    private final boolean hasSeveral;

    private YearLines(List<Block> blocks) {
        this.blocks = blocks;
        this.hasSeveral = blocks.stream().filter(block -> WrittenDate.bareYear(block.text()).isPresent()).count() > 1;
    }

    static List<Block> joined(List<Block> blocks) {
        YearLines years = new YearLines(blocks);
        years.join();
        return years.dated;
    }

    private void join() {
        int year = 0;
        boolean first = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            OptionalInt bare = WrittenDate.bareYear(block.text());
            if (bare.isPresent() && (block.isHeading() || standsAbove(i + 1))) {
                year = bare.getAsInt();
                first = !block.isHeading();
                if (block.isHeading()) {
                    dated.add(block);
                }
            } else {
                year = block.isHeading() ? 0 : year;
                dated.add(year == 0 ? block : dated(block, year, first));
                first = false;
            }
        }
    }

    /** @param first whether the year would be lost if this did not name it */
    private static Block dated(Block block, int year, boolean first) {
        if (WrittenDate.beginsWithMonth(block.text())) {
            return Block.paragraph(year + "年" + block.text());
        }
        return first && WrittenDate.leading(block.text()).isEmpty()
                ? Block.paragraph(year + "年　" + block.text())
                : block;
    }

    private boolean standsAbove(int next) {
        if (next >= blocks.size() || blocks.get(next).isHeading()) {
            return false;
        }
        String below = blocks.get(next).text();
        return WrittenDate.beginsWithMonth(below) || (hasSeveral
                && below.codePoints().filter(Character::isIdeographic).count() >= FEWEST_CHARACTERS);
    }
}
