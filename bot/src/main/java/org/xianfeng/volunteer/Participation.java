package org.xianfeng.volunteer;

/** How somebody stands to an activity. */
public sealed interface Participation {

    /** Not signed up. */
    record None() implements Participation {}

    /** Has a place. */
    record Seated() implements Participation {}

    /**
     * Waits for a place.
     *
     * @param position in the queue, counted from 1
     */
    record Waiting(long position) implements Participation {

        public Waiting {
            if (position < 1) {
                throw new IllegalArgumentException("position must be >= 1, got " + position);
            }
        }
    }
}
