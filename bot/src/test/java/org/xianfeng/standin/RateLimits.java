package org.xianfeng.standin;

/**
 * How much the server takes, as the real one does; replies to somebody who has just done something are not bulk.
 *
 * @param bulkPerSecond messages in any second to all chats together
 * @param chatBurst messages that may follow each other in a chat; then one a second
 * @param groupPerMinute messages in any minute to one group
 */
public record RateLimits(int bulkPerSecond, int chatBurst, int groupPerMinute) {

    /** As Telegram says of itself, and users report of short bursts in a chat. */
    public static final RateLimits TELEGRAM = new RateLimits(30, 20, 20);

    public RateLimits {
        if (bulkPerSecond < 1 || chatBurst < 1 || groupPerMinute < 1) {
            throw new IllegalArgumentException("all limits must be >= 1, got " + bulkPerSecond + ", " + chatBurst
                    + " and " + groupPerMinute);
        }
    }
}
