package org.xianfeng.knowledge.meaning;

/**
 * How many of the library's passages can be found by what they mean.
 *
 * @param done those whose vectors are there
 * @param total all of them
 * @param perSecond how many are being added a second; 0 if none are
 */
public record EmbeddingProgress(int done, int total, double perSecond) {

    public EmbeddingProgress {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("done must be 0 to " + total + ", got " + done);
        }
    }
}
