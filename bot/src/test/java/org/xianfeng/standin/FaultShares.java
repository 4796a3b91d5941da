package org.xianfeng.standin;

/**
 * Which share of sends goes wrong, and how; the same ones for the same seed, in whatever order they come.
 *
 * @param tooMany of sends are refused for now; a third of them in their chat only, the others in all chats
 * @param retryAfter for how many seconds
 * @param forbidden of chats cannot be written to: blocked, deactivated, or never opened
 * @param dropped of sends lose their connection, half of them after the deed
 */
public record FaultShares(long seed, double tooMany, int retryAfter, double forbidden, double dropped) {

    public FaultShares {
        if (tooMany < 0 || forbidden < 0 || dropped < 0 || tooMany + dropped > 1 || forbidden > 1) {
            throw new IllegalArgumentException("shares must be >= 0 and together <= 1, got " + tooMany + ", "
                    + forbidden + " and " + dropped);
        }
    }
}
