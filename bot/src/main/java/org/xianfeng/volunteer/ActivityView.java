package org.xianfeng.volunteer;

/**
 * An activity as one member sees it at one moment.
 *
 * @param seated how many have a place
 * @param waiting how many are in the queue
 */
public record ActivityView(Activity activity, Participation mine, long seated, long waiting) {

    /** Places that a newcomer may take; none while somebody waits. */
    long free() {
        return waiting > 0 ? 0 : Math.max(0, activity.places() - seated);
    }
}
