package org.xianfeng.knowledge.meaning;

/**
 * How many of the library's passages can be found by what they mean.
 *
 * @param done those whose vectors are there
 * @param total all of them
 * @param perSecond how many are being added a second; 0 if none are
 */
public record EmbeddingProgress(int done, int total, double perSecond) {

    /** Of so many texts one may be missing for the rest to be compared. */
    private static final int OF_SO_MANY_ONE = 20;

    public EmbeddingProgress {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("done must be 0 to " + total + ", got " + done);
        }
    }

    /** Whether so few are missing that questions can be compared with the rest. */
    boolean isNearlyDone() {
        return total - done <= total / OF_SO_MANY_ONE;
    }
}
