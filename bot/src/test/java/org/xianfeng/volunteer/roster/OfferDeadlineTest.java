package org.xianfeng.volunteer.roster;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfferDeadlineTest {

    private static final ZoneId ZONE = TestVolunteering.ZONE;

    private final OfferDeadline deadline = new OfferDeadline(TestVolunteering.USUAL, ZONE);

    @ParameterizedTest
    @CsvSource({
            // four hours when there is time
            "2026-11-23T09:00, 2026-11-28T09:00, 2026-11-23T13:00",
            // the night is not counted
            "2026-11-23T20:00, 2026-11-28T09:00, 2026-11-24T09:00",
            "2026-11-23T23:30, 2026-11-28T09:00, 2026-11-24T11:00",
            "2026-11-24T03:00, 2026-11-28T09:00, 2026-11-24T11:00",
            "2026-11-23T18:00, 2026-11-28T09:00, 2026-11-23T22:00",
            // half of the time that is left
            "2026-11-23T09:00, 2026-11-23T13:00, 2026-11-23T11:00",
            "2026-11-23T23:00, 2026-11-24T09:00, 2026-11-24T08:00",
            "2026-11-23T21:00, 2026-11-24T08:00, 2026-11-23T22:00"})
    void keepsAPlaceForSomeWakingHours(LocalDateTime now, LocalDateTime start, LocalDateTime until) {
        assertThat(deadline.of(at(now), at(start))).contains(at(until));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T09:00, 2026-11-23T09:09", "2026-11-23T23:00, 2026-11-24T07:00",
            "2026-11-23T09:00, 2026-11-23T08:00"})
    void asksNobodyWhenThereIsTooLittleTimeToAnswer(LocalDateTime now, LocalDateTime start) {
        assertThat(deadline.of(at(now), at(start))).isEmpty();
    }

    @Test
    void knowsThatAClockChangesInTheNight() {
        OfferDeadline summer = new OfferDeadline(TestVolunteering.USUAL, ZoneId.of("Europe/Berlin"));

        // eight hours of quiet by the clock, when one hour is left out
        assertThat(summer.of(Instant.parse("2027-03-27T20:00:00Z"), Instant.parse("2027-04-10T08:00:00Z")))
                .contains(Instant.parse("2027-03-28T08:00:00Z"));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
