package org.xianfeng.broadcast.message;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.xianfeng.broadcast.Broadcast;
import org.xianfeng.broadcast.Broadcast.State;
import org.xianfeng.broadcast.RowState;
import org.xianfeng.broadcast.Tally;

/**
 * How far a broadcast is.
 *
 * @param settled how many have come to an end, good or bad
 * @param waiting for how many it stands in a chat that they have not opened since
 * @param perSecond how many did so on average; null unless it runs and some have
 * @param secondsLeft how long it takes yet at that rate, or null
 * @param reason why it stands still, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(int broadcast, State state, long recipients, long settled, long sent, long waiting, long blocked,
        long failed, long unknown, long skipped, long retracted, @Nullable Double perSecond, @Nullable Long secondsLeft,
        @Nullable String reason) {

    public static Progress of(Broadcast broadcast, Tally tally, Instant now) {
        Instant began = broadcast.began();
        Double rate = broadcast.state() == State.RUNNING && began != null && tally.settled() > 0
                ? Double.valueOf(rate(Duration.between(began, now), tally.settled()))
                : null;
        return new Progress(broadcast.id().number(), broadcast.state(), tally.recipients(), tally.settled(),
                tally.of(RowState.SENT), tally.of(RowState.WAITING), tally.of(RowState.BLOCKED),
                tally.of(RowState.FAILED), tally.of(RowState.UNKNOWN), tally.of(RowState.SKIPPED),
                tally.of(RowState.RETRACTED), rate,
                rate == null ? null : Long.valueOf((long) ((tally.recipients() - tally.settled()) / rate)),
                broadcast.state() == State.PAUSED ? broadcast.reason() : null);
    }

    /** A clock that was set back makes nothing faster than it can have been. */
    private static double rate(Duration taken, long settled) {
        return Math.round(settled / Math.max(1, taken.toMillis() / 1000.0) * 10) / 10.0;
    }
}
