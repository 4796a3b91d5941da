package org.xianfeng.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands until a test turns it. */
public final class TurnableClock extends Clock {

    private volatile Instant now;

    public TurnableClock(Instant now) {
        this.now = now;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    /** Turns it, forward or back. */
    public void turnTo(Instant moment) {
        now = moment;
    }

    @Override
    public ZoneId getZone() { return ZoneOffset.UTC; }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Lets a running service go by such a clock; it stands at the moment of the start. */
    public static final class OfAService {

        @Bean
        @Primary
        TurnableClock turnableClock() {
            return new TurnableClock(Clock.systemUTC().instant());
        }
    }
}
