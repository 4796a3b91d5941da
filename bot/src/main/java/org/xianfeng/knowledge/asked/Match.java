package org.xianfeng.knowledge.asked;

/**
 * A carried question beside the one that is asked.
 *
 * @param alike how much of both is the same words, from 0 to 1
 * @param rest the same of what is asked about the subject, whatever that is called
 * @param cosine how near they are in meaning, up to 1; 0 if that was not asked
 */
public record Match(CarriedQuestion question, double alike, double rest, double cosine) {

    /** What matches are ordered by. */
    public double nearness() {
        return alike + rest + 2 * cosine;
    }
}
