package org.xianfeng.volunteer.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an activity's places are given out.
 *
 * @param signUpEnds how long before a shift's start nobody can sign up any more
 * @param withdrawalEnds how long before a shift's start a place can no longer be given up without the organizer
 * @param promotion what happens when a place becomes free while somebody waits
 * @param draw when places are drawn among all who entered; empty where first come is first served
 */
public record Rules(Eligibility eligibility, Duration signUpEnds, Duration withdrawalEnds, Promotion promotion,
        Optional<Instant> draw) {

    public static final Rules USUAL = new Rules(Eligibility.EVERYBODY, Duration.ZERO, Duration.ZERO,
            Promotion.AT_ONCE, Optional.empty());

    /** What happens when a place becomes free while somebody waits. */
    public enum Promotion {
        /** The first in the queue has the place and is told. */
        AT_ONCE,
        /** The first in the queue is offered the place and has some hours to accept. */
        BY_OFFER
    }

    public Rules {
        if (signUpEnds.isNegative() || withdrawalEnds.isNegative()) {
            throw new IllegalArgumentException(
                    "deadlines must not be after the start, got " + signUpEnds + " and " + withdrawalEnds);
        }
    }
}
