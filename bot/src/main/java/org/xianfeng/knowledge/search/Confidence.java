package org.xianfeng.knowledge.search;

import java.util.List;

/**
 * How likely the best hit answers the question: a logistic regression over how much of the question the hit bears, how
 * much of it names the hit's entry, how much of it another entry bears as well, and how much it says at all. Fitted to
 * CMRC2018 and DRCD with half of the passages removed, to questions on party history, to questions that name an entry
 * with and without that entry, and to small talk; the weight of the rival is held at a third of what the fit gave, since
 * two entries may well know the same.
 */
final class Confidence {

    private static final double BASE = -9.5;
    private static final double COVERAGE = 9.9;
    private static final double NAMING = 5.2;
    private static final double RIVAL = -3.0;
    private static final double SUBSTANCE = 1.75;

    private Confidence() {}

    /** @param hits the best first, at least one */
    static double of(List<Hit> hits, QuestionTerms terms) {
        Hit best = hits.getFirst();
        double rival = hits.stream().filter(hit -> !hit.heading().equals(best.heading()))
                .mapToDouble(Hit::coverage).max().orElse(0);
        double evidence = BASE + COVERAGE * best.coverage() + NAMING * best.naming() + RIVAL * rival
                + SUBSTANCE * Math.log1p(terms.substance());
        return 1 / (1 + Math.exp(-evidence));
    }
}
