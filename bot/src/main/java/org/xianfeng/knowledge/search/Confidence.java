package org.xianfeng.knowledge.search;

import java.util.List;

/**
 * How likely the best hit answers the question: a logistic regression over how much of the question the hit bears, in
 * all, beside what names its entry, and in two neighbouring sentences, how much of it another entry bears as
 * well, how much the question says at all, and what it names by a number that the hit has not. Fitted to CMRC2018 trial
 * and DRCD dev, whole and with half of the passages removed, to quizzes on party history, to questions that name an
 * entry and ask what it has or has not, to small talk and to questions on what never was; the weight of the rival is held at half of what the fit gave, since two entries may well know the
 * same; and what names the best hit is no rival's.
 */
final class Confidence {

    private static final double BASE = -8.47;
    private static final double COVERAGE = 5.34;
    private static final double OWN = 1.57;
    private static final double TOGETHER = 0.71;
    private static final double RIVAL = -3.0;
    private static final double SUBSTANCE = 1.01;
    private static final double COVERED_SUBSTANCE = 2.29;
    private static final double MISSING_NUMBER = -0.355;

    /** A question with so little beside a name asks for what the name stands for. */
    private static final double NAME_ALONE = 0.95;

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
        double evidence = BASE + COVERAGE * best.coverage() + OWN * own(best) + TOGETHER * together
                + RIVAL * Math.min(rival, best.coverage()) * (1 - best.naming()) + SUBSTANCE * substance
                + COVERED_SUBSTANCE * best.coverage() * substance + MISSING_NUMBER * Math.min(best.missing(), 2);
        return 1 / (1 + Math.exp(-evidence));
    }

    /** How much the hit bears of what does not name its entry: of 「遵义会议门票多少钱」 it is the 门票. */
    private static double own(Hit best) {
        return best.naming() > NAME_ALONE
                ? 1
                : Math.clamp((best.coverage() - best.naming()) / (1 - best.naming()), 0, 1);
    }
}
