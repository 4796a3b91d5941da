package org.xianfeng.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What stands in one place of a table. */
public sealed interface Cell {

    /** Shown as it is, whatever it looks like; may be empty. */
    record Text(String text) implements Cell {}

    record Amount(BigDecimal number) implements Cell {}

    /** A date and a time, to the minute, in the organisation's zone. */
    record Moment(Instant at) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }
}
