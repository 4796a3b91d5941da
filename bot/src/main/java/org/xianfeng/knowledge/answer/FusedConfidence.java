package org.xianfeng.knowledge.answer;

/**
 * How likely the best hit answers where meaning was asked as well: what its words say, more or less by how near it is in
 * meaning. Fitted to the halves for tuning of CMRC2018, of DRCD, each with half of its passages removed, and of
 * paraphrased questions; where it is as near as most right ones are, meaning says neither yes nor no.
 */
final class FusedConfidence {

    private static final double NEARNESS = 8;
    private static final double INDIFFERENT = 0.58;

    private FusedConfidence() {}

    /** @param byWords how likely it answers by its words alone, more than 0 and less than 1 */
    static double of(Hit best, double byWords) {
        double words = Math.log(byWords / (1 - byWords));
        return 1 / (1 + Math.exp(-words - NEARNESS * (best.cosine() - INDIFFERENT)));
    }
}
