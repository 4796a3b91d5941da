package org.xianfeng.knowledge.document.extract;

/**
 * A heading or a paragraph of a document.
 *
 * @param level of a heading, 1 being the highest; 0 for a paragraph
 */
public record Block(int level, String text) {

    public static Block paragraph(String text) {
        return new Block(0, text);
    }

    public boolean isHeading() { return level > 0; }
}
