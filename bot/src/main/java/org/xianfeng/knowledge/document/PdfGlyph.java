package org.xianfeng.knowledge.document;

/**
 * A character on a page of a PDF.
 *
 * @param x of its left side, from the left side of the page
 * @param y of its foot, from the top of the page
 * @param size of its font
 */
record PdfGlyph(float x, float y, float width, float size, String text) {

    private static final float NEAR = 0.15f;

    boolean isPrintedOver(PdfGlyph other) {
        return text.equals(other.text) && Math.abs(x - other.x) < NEAR * size && Math.abs(y - other.y) < NEAR * size;
    }

    float right() {
        return x + width;
    }
}
