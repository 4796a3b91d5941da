package org.xianfeng.volunteer.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** From a check-in to the check-out that follows it, if one does. */
public record Stay(Instant in, Optional<Instant> out) {

    public Stay {
        if (out.isPresent() && out.get().isBefore(in)) {
            throw new IllegalArgumentException("out must not be before in, got " + in + " to " + out.get());
        }
    }

    public static Stay from(Instant in) {
        return new Stay(in, Optional.empty());
    }

    public Stay until(Instant out) {
        return new Stay(in, Optional.of(out));
    }

    boolean isOpen() { return out.isEmpty(); }

    /** How long it was; nothing while it goes on. */
    Duration length() {
        return out.map(end -> Duration.between(in, end)).orElse(Duration.ZERO);
    }
}
