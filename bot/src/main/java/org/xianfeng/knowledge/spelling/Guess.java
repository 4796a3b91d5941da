package org.xianfeng.knowledge.spelling;

/**
 * What may have been meant by something.
 *
 * @param text Chinese characters, or one other, or a Latin word; empty if nothing
 * @param cost how unlikely somebody who means this types that, as a negative logarithm; 0 if it is what was typed
 */
record Guess(String text, double cost) {

    boolean isAsTyped() { return cost == 0; }

    Guess dearer(double by) {
        return new Guess(text, cost + by);
    }
}
