package org.xianfeng.knowledge.answer;

import java.util.List;

/**
 * How likely the best hit answers the question: a logistic regression over how much of the question the hit bears beside
 * what names its entry and what can be asked of anything, and in two neighbouring sentences, how much of it another entry
 * bears as well, how much the question says at all, and whom or what it names that the hit does not have. Fitted to
 * CMRC2018 trial and DRCD dev, whole and with half of the passages removed, to the checks of the shipped library and
 * quizzes on party history, to questions that name an entry and ask what it has or has not, to small talk and to
 * questions on what never was; the weight of the rival is held at half of what the fit gave, since two entries may well
 * know the same, and what names the best hit is no rival's.
 */
final class Confidence {

    private static final double BASE = -8.88;
    private static final double OWN = 5.91;
    private static final double TOGETHER = 3.8;
    private static final double RIVAL = -3.0;
    private static final double SUBSTANCE = 1.45;
    private static final double COVERED_SUBSTANCE = 1.11;
    private static final double LACKING = -1.04;
    private static final int MOST_LACKING = 2;

    /** Set by hand: such passages are too rare in the sets to fit it, and never the answer. */
    private static final double RENUMBERED = -5.0;

    private Confidence() {}

    /**
     * @param hits the best first, at least one
     * @param together how much of the question two neighbouring sentences of the best hit bear
     */
    static double of(List<Hit> hits, double together, QuestionTerms terms) {
        Hit best = hits.getFirst();
        double rival = hits.stream().filter(hit -> !hit.heading().equals(best.heading()))
                .mapToDouble(Hit::coverage).max().orElse(0);
        double substance = Math.log1p(terms.substance());
        double evidence = BASE + OWN * best.own() + TOGETHER * together
                + RIVAL * Math.min(rival, best.coverage()) * (1 - best.naming()) + SUBSTANCE * substance
                + COVERED_SUBSTANCE * best.coverage() * substance + RENUMBERED * best.amiss().renumbered()
                + LACKING * Math.min(best.amiss().lacking(), MOST_LACKING);
        return 1 / (1 + Math.exp(-evidence));
    }
}
