package org.xianfeng.broadcast;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How broadcasts are sent.
 *
 * @param approvalAbove to more than so many, a second person has to agree
 * @param weekly how many somebody gets within seven days; 0 for any number
 * @param stopAtErrors the share of failures at which one stops by itself
 * @param stopAfter how many are tried before that is asked
 * @param progressEvery how often the organizer's message is edited at most
 * @param inFlight how many messages are with a messenger at once
 * @param streamsOfReader how many pages of one cookie may watch broadcasts at a time
 * @param streamsOfAddress how many of one address
 */
@ConfigurationProperties("xianfeng.broadcast")
public record BroadcastSettings(@DefaultValue("200") int approvalAbove, @DefaultValue("5") int weekly,
        @DefaultValue("0.2") double stopAtErrors, @DefaultValue("20") int stopAfter,
        @DefaultValue("5s") Duration progressEvery, @DefaultValue("64") int inFlight,
        @DefaultValue("6") int streamsOfReader, @DefaultValue("60") int streamsOfAddress) {

    /** Whether a second person has to agree to what goes to so many. */
    public boolean needsApproval(long recipients) {
        return recipients > approvalAbove;
    }

    public BroadcastSettings {
        if (approvalAbove < 0 || weekly < 0 || stopAfter < 1 || inFlight < 1 || streamsOfReader < 1
                || streamsOfAddress < 1) {
            throw new IllegalArgumentException("xianfeng.broadcast.approval-above and weekly must be >= 0, "
                    + "stop-after, in-flight, streams-of-reader and streams-of-address >= 1");
        }
        if (!(stopAtErrors > 0 && stopAtErrors <= 1)) {
            throw new IllegalArgumentException(
                    "xianfeng.broadcast.stop-at-errors must be above 0 and at most 1, got " + stopAtErrors);
        }
        if (!progressEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "xianfeng.broadcast.progress-every must be positive, got " + progressEvery);
        }
    }
}
