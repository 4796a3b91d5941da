package org.xianfeng.knowledge.answer;

import java.util.List;
import java.util.Locale;

/** What tells how likely the best sentence answers. */
enum Certainty {

    BIAS,
    /** What the best is worth, and how far ahead it is of another entry's best and of its own entry's next. */
    TOP, MARGIN, SECOND, NAMING, NAMED, COVERAGE, OWN, RENUMBERED, LACKING, COSINE, SENTENCE_COSINE, SENTENCE_ASKED, SENTENCE_ALIKE, SENTENCE_REST, CARRIES,
    /** How much the question says. */
    SUBSTANCE,
    /** Whether what is asked for is there, or some of it is not. */
    FILLED, UNFILLED, YEAR, OTHER_YEAR, UNTIMELY, SENTENCE_COVERAGE, SAID, UNSAID, RAREST, BY_WORDS;

    private static final List<Certainty> IN_PAIRS = List.of(SAID, SENTENCE_REST, SENTENCE_ASKED, SENTENCE_COSINE,
            COVERAGE);

    /** Each once. */
    static final List<Pair> PAIRS = IN_PAIRS.stream().<Pair>mapMulti((one, add) -> IN_PAIRS
            .subList(IN_PAIRS.indexOf(one), IN_PAIRS.size()).forEach(other -> add.accept(new Pair(one, other))))
            .toList();

    /** As the fit calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What counts together with another one, or with itself. */
    record Pair(Certainty one, Certainty other) {

        String key() {
            return one.key() + "*" + other.key();
        }
    }
}
