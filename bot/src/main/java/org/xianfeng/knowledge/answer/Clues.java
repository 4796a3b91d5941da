package org.xianfeng.knowledge.answer;

import java.util.function.Predicate;

/** The clues of one sentence; one that was not given is 0. */
// a place in an array for each: this is read for every sentence
@SuppressWarnings("EnumOrdinal")
final class Clues {

    private static final Clue[] ALL = Clue.values();

    private final double[] values = new double[ALL.length];

    /** Adds one to these. */
    Clues with(Clue clue, double value) {
        values[clue.ordinal()] = value;
        return this;
    }

    double get(Clue clue) {
        return values[clue.ordinal()];
    }

    /** The sum of all, each times its weight. */
    double weighed(double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** Writes all of them, in their order, from this place on. */
    void copyTo(double[] features, int from) {
        System.arraycopy(values, 0, features, from, values.length);
    }

    /** Whether something that is asked for is there. */
    boolean isFilled() { return any(Clue::isFilled); }

    /** Whether something that is asked for is not there. */
    boolean isUnfilled() { return any(Clue::isUnfilled); }

    private boolean any(Predicate<Clue> which) {
        for (Clue clue : ALL) {
            if (values[clue.ordinal()] > 0 && which.test(clue)) {
                return true;
            }
        }
        return false;
    }
}
