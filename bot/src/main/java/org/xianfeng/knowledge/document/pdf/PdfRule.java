package org.xianfeng.knowledge.document.pdf;

/**
 * A straight line that is drawn on a page, across or upright.
 *
 * @param at how far from the top of the page if it goes across, from its left side if it is upright
 */
public record PdfRule(boolean isUpright, float at, float from, float to) {

    private static final float NEAR = 2.5f;

    boolean isAt(float place) {
        return Math.abs(at - place) <= NEAR;
    }

    boolean covers(float place) {
        return from - NEAR <= place && place <= to + NEAR;
    }

    boolean meets(PdfRule other) {
        return isUpright == other.isUpright
                ? isAt(other.at) && from - NEAR <= other.to && other.from - NEAR <= to
                : covers(other.at) && other.covers(at);
    }
}
