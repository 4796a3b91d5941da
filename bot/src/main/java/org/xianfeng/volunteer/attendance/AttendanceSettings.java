package org.xianfeng.volunteer.attendance;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Checking in and out.
 *
 * @param opensBefore how long before a shift's start members can check in
 * @param closesAfter how long after its end they can check in or out
 * @param lateAfter who comes later than this after the start is late
 * @param earlyBefore who leaves sooner than this before the end has left early
 * @param mostStays how often a day somebody can check in to a shift
 * @param radius how far from the activity's place in metres a location may be
 * @param proofKept how long after a scan or a location the button to check out works
 * @param settledAfter how long after its end a shift is settled: who never came is a no-show, who never checked out has
 *        forgotten it
 * @param forgotten how long somebody was there who forgot to check out
 */
@Validated
@ConfigurationProperties("xianfeng.volunteer.attendance")
public record AttendanceSettings(@DefaultValue("30m") Duration opensBefore, @DefaultValue("2h") Duration closesAfter,
        @DefaultValue("15m") Duration lateAfter, @DefaultValue("15m") Duration earlyBefore,
        @DefaultValue("3") @Min(1) @Max(99) int mostStays, @DefaultValue("300") @Min(10) int radius,
        @DefaultValue("5m") Duration proofKept, @DefaultValue("24h") Duration settledAfter,
        @DefaultValue("UNTIL_END") Forgotten forgotten) {

    /** What counts for somebody who forgot to check out. */
    enum Forgotten {
        UNTIL_END, NOTHING
    }

    public AttendanceSettings {
        if (opensBefore.isNegative() || closesAfter.isNegative() || settledAfter.compareTo(closesAfter) < 0) {
            throw new IllegalArgumentException(
                    "xianfeng.volunteer.attendance: opens-before and closes-after must not be"
                            + " negative, nor settled-after shorter than closes-after, got " + opensBefore + ", "
                            + closesAfter
                            + " and " + settledAfter);
        }
    }
}
