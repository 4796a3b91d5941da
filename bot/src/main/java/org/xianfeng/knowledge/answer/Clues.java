package org.xianfeng.knowledge.answer;

/** The clues of one sentence. */
record Clues(double[] values) {

    Clues() {
        this(new double[Clue.values().length]);
    }

    Clues with(Clue clue, double value) {
        values[clue.ordinal()] = value;
        return this;
    }

    double get(Clue clue) {
        return values[clue.ordinal()];
    }

    /** Whether something that is asked for is there. */
    boolean isFilled() { return any(Clue::isFilled); }

    /** Whether something that is asked for is not there. */
    boolean isUnfilled() { return any(Clue::isUnfilled); }

    private boolean any(java.util.function.Predicate<Clue> which) {
        for (Clue clue : Clue.values()) {
            if (which.test(clue) && get(clue) > 0) {
                return true;
            }
        }
        return false;
    }
}
