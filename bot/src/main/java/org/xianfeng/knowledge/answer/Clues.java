package org.xianfeng.knowledge.answer;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** The clues of one sentence; one that was not given is 0. */
final class Clues {

    private final Map<Clue, Double> values = new EnumMap<>(Clue.class);

    Clues with(Clue clue, double value) {
        values.put(clue, value);
        return this;
    }

    double get(Clue clue) {
        return values.getOrDefault(clue, 0.0);
    }

    /** Whether something that is asked for is there. */
    boolean isFilled() { return any(Clue::isFilled); }

    /** Whether something that is asked for is not there. */
    boolean isUnfilled() { return any(Clue::isUnfilled); }

    private boolean any(Predicate<Clue> which) {
        return values.entrySet().stream().anyMatch(one -> which.test(one.getKey()) && one.getValue() > 0);
    }
}
