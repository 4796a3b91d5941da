package org.xianfeng.knowledge.answer;

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

    /** As the fit calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
