package org.xianfeng.volunteer.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.activity.Shift;

/** When those who came are asked, and until when they can answer. */
@Component
final class FeedbackTimes {

    private final FeedbackSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    FeedbackTimes(FeedbackSettings settings, Clock clock, ZoneId zone) {
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /** On the day after the shift. */
    Instant asked(Shift shift) {
        return shift.end().atZone(zone).toLocalDate().plusDays(1).atTime(settings.at()).atZone(zone).toInstant();
    }

    Instant closed(Shift shift) {
        return asked(shift).plus(settings.open());
    }

    /** Whether it is over, and not so long ago that nobody can answer any more. */
    boolean isOpen(Shift shift) {
        Instant now = clock.instant();
        return !now.isBefore(shift.end()) && now.isBefore(closed(shift));
    }
}
