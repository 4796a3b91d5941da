package org.xianfeng.knowledge.document.extract;

/**
 * How well a text could be read.
 *
 * @param isDoubtful whether the order of some of its lines cannot be told
 * @param sureness of text recognition, in percent; {@link #LETTERS} where there were letters to read
 * @param unreadPages how many pages are pictures that were not read
 */
public record Legibility(boolean isDoubtful, int sureness, int unreadPages) {

    public static final int LETTERS = -1;
    public static final Legibility CLEAR = new Legibility(false, LETTERS, 0);
    private static final int CERTAIN = 100;

    public Legibility {
        if (sureness < LETTERS || sureness > CERTAIN) {
            throw new IllegalArgumentException("sureness must be -1 or a percentage, got " + sureness);
        }
    }

    public boolean isRecognised() { return sureness != LETTERS; }
}
