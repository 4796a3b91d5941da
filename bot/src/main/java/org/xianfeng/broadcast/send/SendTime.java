package org.xianfeng.broadcast.send;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;
import org.xianfeng.volunteer.reminder.QuietHours;

/** When broadcasts may be sent: not in the hours in which nobody is to be disturbed. */
@Component
public final class SendTime {

    private final QuietHours quiet;
    private final Clock clock;

    SendTime(QuietHours quiet, Clock clock) {
        this.quiet = quiet;
        this.clock = clock;
    }

    public boolean isNow() { return !quiet.contain(clock.instant()); }

    /** This moment, or the end of the quiet hours that it lies in. */
    public Instant from(Instant moment) {
        return quiet.contain(moment) ? quiet.morningAfter(moment) : moment;
    }
}
