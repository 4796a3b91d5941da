package org.xianfeng.volunteer.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.event.NewsTime;

/**
 * The rule for news in the quiet hours, of a place that somebody got or is offered: it waits until the morning, unless
 * the shift begins within six hours from now, or so soon after the morning that it would come too late.
 */
@Component
public final class QuietNews implements NewsTime {

    private static final Duration URGENT = Duration.ofHours(6);
    private static final Duration LEFT_IN_THE_MORNING = Duration.ofHours(1);

    private final QuietHours quiet;
    private final Clock clock;

    QuietNews(QuietHours quiet, Clock clock) {
        this.quiet = quiet;
        this.clock = clock;
    }

    @Override
    public boolean isQuiet() { return quiet.contain(clock.instant()); }

    @Override
    public Instant of(Instant start) {
        Instant now = clock.instant();
        if (!isQuiet()) {
            return now;
        }
        Instant morning = quiet.morningAfter(now);
        boolean isUrgent = start.isBefore(now.plus(URGENT)) || start.isBefore(morning.plus(LEFT_IN_THE_MORNING));
        return isUrgent ? now : morning;
    }
}
