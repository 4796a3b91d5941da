package org.xianfeng.knowledge.document;

/**
 * A heading or a paragraph of a document.
 *
 * @param level of a heading, 1 being the highest; 0 for a paragraph
 */
record Block(int level, String text) {

    static Block paragraph(String text) {
        return new Block(0, text);
    }

    boolean isHeading() { return level > 0; }
}
