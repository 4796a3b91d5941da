package org.xianfeng.knowledge.search;

import java.util.List;

/**
 * How likely the best hit answers where meaning was asked as well: what its words say, more or less by how near it is in
 * meaning. A hit of few words that stands out by its meaning is worth a suggestion, but no answer. Fitted to the halves
 * for tuning of CMRC2018 and DRCD, half of the passages removed, and of paraphrased questions; the offsets are chosen so
 * that at most two more in a hundred questions without an answer are answered.
 */
final class FusedConfidence {

    private static final double NEARNESS = 10;
    private static final double NEAR_ENOUGH = 0.55;

    private static final double SUGGESTED_NEARNESS = 6;
    private static final double SUGGESTED_LEAD = 13.5;
    private static final double SUGGESTED_BASE = -2.8;
    private static final double MOST_SUGGESTED = 0.95;

    private FusedConfidence() {}

    /**
     * Weighs words and meaning.
     *
     * @param hits the best first, at least one, with their cosines
     * @param byWords how likely the best one answers by its words alone
     * @param enough what an answer takes, and a suggestion does not reach
     */
    static double of(List<Hit> hits, double byWords, double enough) {
        Hit best = hits.getFirst();
        double words = Math.log(byWords / (1 - byWords));
        double rival = hits.stream().filter(hit -> !hit.heading().equals(best.heading())).mapToDouble(Hit::cosine)
                .max().orElse(0);
        double answer = words + NEARNESS * (best.cosine() - NEAR_ENOUGH);
        double suggestion = words + SUGGESTED_NEARNESS * best.cosine() + SUGGESTED_LEAD * (best.cosine() - rival)
                + SUGGESTED_BASE;
        return Math.max(probability(answer), Math.min(probability(suggestion), MOST_SUGGESTED * enough));
    }

    private static double probability(double evidence) {
        return 1 / (1 + Math.exp(-evidence));
    }
}
