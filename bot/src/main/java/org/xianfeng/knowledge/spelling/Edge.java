package org.xianfeng.knowledge.spelling;

/**
 * One way to read a stretch of what was typed.
 *
 * @param from where the stretch begins
 * @param to where it ends, exclusive
 * @param meant what was meant by it: Chinese characters, or one other, or a Latin word; empty if nothing
 * @param cost how unlikely somebody who means this types that, as a negative logarithm
 */
record Edge(int from, int to, String meant, double cost) {

    boolean isAsTyped() { return cost == 0; }
}
