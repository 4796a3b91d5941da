package org.xianfeng.volunteer.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.store.Seal;
import org.xianfeng.store.Secrets;
import org.xianfeng.volunteer.activity.ShiftId;

/**
 * Codes that whoever is there can scan. Each is valid for one shift, in the minute that it is shown and the next one, so
 * that a picture of it is soon worth nothing.
 */
@Component
final class PresenceCodes {

    /** What the payload of such a code begins with. */
    static final String PREFIX = "in_";

    private static final String SECRET = "attendance:secret";
    private static final int LENGTH = 12;
    private static final long MINUTE = 60_000;
    private static final Pattern PAYLOAD = Pattern
            .compile(PREFIX + "([1-9][0-9]{0,8})-([1-9][0-9]?)_([0-9A-Z]{" + LENGTH + "})");

    private final Seal seal;
    private final Clock clock;

    PresenceCodes(Secrets secrets, Clock clock) {
        this.seal = secrets.seal(SECRET);
        this.clock = clock;
    }

    /** What the code of this minute carries, such as {@code in_12-1_9F2K7Q0ZB3XM}, for a {@code DeepLink}. */
    String payload(ShiftId shift) {
        return PREFIX + shift.activity() + "-" + shift.number() + "_"
                + seal.mark(text(shift, minute(clock.instant())), LENGTH);
    }

    /** How long this code is shown still, before the next takes its place. */
    long millisLeft() {
        return MINUTE - clock.millis() % MINUTE;
    }

    /**
     * What a scanned code says.
     *
     * @param at when it was scanned
     */
    Optional<Scan> read(String payload, Instant at) {
        Matcher parts = PAYLOAD.matcher(payload);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return ShiftId.parse(parts.group(1) + "." + parts.group(2))
                .map(shift -> new Scan(shift, isFresh(shift, parts.group(3), minute(at))));
    }

    private boolean isFresh(ShiftId shift, String code, long minute) {
        return seal.isMarkOf(text(shift, minute), code, LENGTH) || seal.isMarkOf(text(shift, minute - 1), code, LENGTH);
    }

    private static long minute(Instant at) {
        return at.toEpochMilli() / MINUTE;
    }

    private static String text(ShiftId shift, long minute) {
        return "presence " + shift + " " + minute;
    }

    /**
     * A scanned code.
     *
     * @param fresh whether it is of the minute in which it was scanned or the one before, and of ours at all
     */
    record Scan(ShiftId shift, boolean fresh) {}
}
