package org.xianfeng.volunteer.roster;

import java.time.Instant;

/** How somebody stands to a post. */
public sealed interface Participation {

    /** Not signed up. */
    record None() implements Participation {}

    /** Takes part in the draw that is yet to come. */
    record Entered() implements Participation {}

    /**
     * Waits for a place.
     *
     * @param position in the queue, counted from 1; those with an offer are no longer in it
     */
    record Waiting(long position) implements Participation {

        public Waiting {
            if (position < 1) {
                throw new IllegalArgumentException("position must be >= 1, got " + position);
            }
        }
    }

    /** Was offered a place, and has until then to accept. */
    record Offered(OfferId offer, Instant until) implements Participation {}

    /**
     * Has a place.
     *
     * @param seeksSubstitute whether somebody is being looked for to take it over
     */
    record Seated(boolean seeksSubstitute) implements Participation {}
}
