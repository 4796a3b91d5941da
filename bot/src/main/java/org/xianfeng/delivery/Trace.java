package org.xianfeng.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * An update's reference, which each line of the log bears that is written while it is answered, and while its replies are
 * sent. It tells when the update came, and not who wrote it; a member reads it in an apology.
 */
final class Trace {

    private static final String KEY = "update";

    private Trace() {}

    /** Marks what this thread logs, until it is closed. */
    static MDC.MDCCloseable of(@Nullable String reference) {
        return MDC.putCloseable(KEY, reference == null ? "" : reference);
    }

    /** How long ago the update came in, by the clock of Redis against ours. */
    static Optional<Duration> age(String reference, Instant now) {
        String[] parts = reference.split("-", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            Duration age = Duration
                    .between(Instant.ofEpochMilli(Long.parseLong(parts[1], Character.MAX_RADIX)), now);
            return Optional.of(age.isNegative() ? Duration.ZERO : age);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
