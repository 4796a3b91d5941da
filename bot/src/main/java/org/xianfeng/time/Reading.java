package org.xianfeng.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/** What somebody's words for a time mean; to be read back to them before it counts. */
public sealed interface Reading {

    /** A moment, not in the past. */
    record At(ZonedDateTime moment) implements Reading {}

    /** A period that ends after it starts, and does not start in the past. */
    record Between(ZonedDateTime start, ZonedDateTime end) implements Reading {}

    /** A day without a time, today at the earliest. */
    record On(LocalDate day) implements Reading {}

    record Refused(Reason reason) implements Reading {}

    /** Why it cannot be taken. */
    enum Reason {

        /** It is no time, or no such day or hour exists. */
        UNCLEAR,
        /** It has been. */
        PAST,
        /** It ends before it starts. */
        END_FIRST,
        /** Clocks are put forward over this time, so it never comes. */
        SKIPPED;

        /** The key of the phrase that says so. */
        public String phrase() {
            return "volunteer.moment." + name();
        }
    }
}
