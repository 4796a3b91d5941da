package org.xianfeng.volunteer.calendar;

import java.time.Instant;

/**
 * One member's part in a shift, as a calendar shows it.
 *
 * @param uid the same for this member and post, whatever becomes of them
 * @param sequence grows with every change
 * @param description may be empty
 * @param link where to see more and to withdraw; empty where there is no such address
 */
record CalendarEntry(String uid, int sequence, String title, String description, String place, String link,
        Instant start, Instant end, Standing standing) {

    enum Standing {
        /** In the queue, in a draw, or with an offer that is not answered. */
        TENTATIVE, CONFIRMED,
        /** The activity is called off. */
        CANCELLED
    }
}
