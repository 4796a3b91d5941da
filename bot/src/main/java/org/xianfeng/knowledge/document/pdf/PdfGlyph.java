package org.xianfeng.knowledge.document.pdf;

/**
 * A character on a page of a PDF.
 *
 * @param x of its left side, from the left side of the page
 * @param y of its foot, from the top of the page
 * @param size of its font
 */
public record PdfGlyph(float x, float y, float width, float size, String text) {

    private static final float NEAR = 0.15f;

    public boolean isPrintedOver(PdfGlyph other) {
        return Math.abs(x - other.x) < NEAR * size && Math.abs(y - other.y) < NEAR * size && text.equals(other.text);
    }

    public float right() {
        return x + width;
    }
}
