package org.xianfeng.knowledge.asked;

import java.util.Map;

/**
 * The grams of a question with what each is worth.
 *
 * @param known the numbers of those that carried questions have, ascending
 * @param weights what these are worth, in that order
 * @param unknown what each of the others is worth
 * @param total what all are worth
 */
@SuppressWarnings("ArrayRecordComponent")
record WeighedGrams(int[] known, float[] weights, Map<String, Float> unknown, double total) {

    /** The weight of what both have, twice, beside the weight of each (Dice's coefficient). */
    double alike(WeighedGrams other) {
        double all = total + other.total;
        return all == 0 ? 1 : 2 * (bothKnown(other) + bothUnknown(other)) / all;
    }

    private double bothKnown(WeighedGrams other) {
        double both = 0;
        int i = 0;
        int j = 0;
        while (i < known.length && j < other.known.length) {
            int order = Integer.compare(known[i], other.known[j]);
            both += order == 0 ? weights[i] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }

    private double bothUnknown(WeighedGrams other) {
        double both = 0;
        for (Map.Entry<String, Float> gram : unknown.entrySet()) {
            both += other.unknown.containsKey(gram.getKey()) ? gram.getValue() : 0;
        }
        return both;
    }
}
