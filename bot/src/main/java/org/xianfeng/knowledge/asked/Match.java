package org.xianfeng.knowledge.asked;

/**
 * A carried question beside the one that is asked.
 *
 * @param passage the key of the passage that answers it
 * @param start where the sentence that answers begins in the passage's text
 * @param end where it ends, exclusive
 * @param alike how much of both is the same words, from 0 to 1
 * @param rest the same of what is asked about the subject, whatever that is called
 * @param cosine how near they are in meaning, up to 1; 0 if that was not asked
 */
public record Match(String passage, int start, int end, double alike, double rest, double cosine) {

    /** What matches are ordered by. */
    public double nearness() {
        return alike + rest + 2 * cosine;
    }
}
