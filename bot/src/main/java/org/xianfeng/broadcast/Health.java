package org.xianfeng.broadcast;

/**
 * How the sending fares since it began or was resumed.
 *
 * @param tried how many came to an end
 * @param erred how many of those failed, or nobody knows what became of them
 */
public record Health(long tried, long erred) {

    /** Whether it should stop by itself. */
    public boolean isBad(BroadcastSettings settings) {
        return tried >= settings.stopAfter() && erred > tried * settings.stopAtErrors();
    }
}
