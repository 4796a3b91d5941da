package org.xianfeng.volunteer.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Until when a place is kept for who is offered it: some hours in which people are awake, but at most half of those
 * that are left before the shift begins.
 */
final class OfferDeadline {

    private final RosterSettings settings;
    private final ZoneId zone;

    OfferDeadline(RosterSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /** Empty when there is too little time left to ask anybody. */
    Optional<Instant> of(Instant now, Instant start) {
        Duration longest = settings.offer();
        Duration half = awake(now, start, longest.multipliedBy(2)).dividedBy(2);
        Duration kept = half.compareTo(longest) < 0 ? half : longest;
        return kept.compareTo(settings.shortestOffer()) < 0 ? Optional.empty() : Optional.of(after(now, kept));
    }

    /** How long people are awake from one time to the other; what is more than enough is not counted. */
    private Duration awake(Instant from, Instant to, Duration enough) {
        Duration counted = Duration.ZERO;
        Instant at = wake(from);
        while (at.isBefore(to) && counted.compareTo(enough) < 0) {
            Instant end = earlier(nextQuiet(at), to);
            counted = counted.plus(Duration.between(at, end));
            at = wake(end);
        }
        return counted;
    }

    /** When people will have been awake for so long. */
    private Instant after(Instant from, Duration time) {
        Instant at = wake(from);
        Duration left = time;
        while (at.plus(left).isAfter(nextQuiet(at))) {
            Instant quiet = nextQuiet(at);
            left = left.minus(Duration.between(at, quiet));
            at = wake(quiet);
        }
        return at.plus(left);
    }

    /** This time, or the end of the quiet hours that it falls into. */
    private Instant wake(Instant at) {
        return isQuiet(at.atZone(zone).toLocalTime()) ? next(at, settings.quietUntil()) : at;
    }

    private boolean isQuiet(LocalTime time) {
        LocalTime from = settings.quietFrom();
        LocalTime until = settings.quietUntil();
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }

    private Instant nextQuiet(Instant at) {
        return settings.quietFrom().equals(settings.quietUntil()) ? Instant.MAX : next(at, settings.quietFrom());
    }

    /** The next time after this one when clocks show so; where the clocks jump over it, the first one after that. */
    private Instant next(Instant at, LocalTime time) {
        ZonedDateTime today = at.atZone(zone).toLocalDate().atTime(time).atZone(zone);
        Instant then = today.toInstant();
        return then.isAfter(at) ? then : today.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
