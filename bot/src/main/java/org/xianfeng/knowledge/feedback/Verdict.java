package org.xianfeng.knowledge.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody says of an answer: that it was good, that it was not, or why not. */
public enum Verdict {

    UP, DOWN, OFF_TOPIC, INACCURATE, INCOMPLETE, UNCLEAR, OTHER;

    /** Why an answer was not good, in the order to offer them. */
    static final List<Verdict> REASONS = List.of(OFF_TOPIC, INACCURATE, INCOMPLETE, UNCLEAR, OTHER);

    /** As it is counted, and as a button carries it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verdict> parse(String word) {
        return Arrays.stream(values()).filter(verdict -> verdict.word().equals(word)).findFirst();
    }
}
