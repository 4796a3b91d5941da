package org.xianfeng.member.profile;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.OptionalInt;

import org.springframework.stereotype.Component;
import org.xianfeng.member.Profile;

/** Reads the year in which somebody was born, as people write it: 1980, 1980年. */
@Component
public final class BirthYear {

    private final Clock clock;
    private final ZoneId zone;

    BirthYear(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Empty if it is no year that somebody who writes today can have been born in. */
    OptionalInt parse(String written) {
        String digits = Normalizer.normalize(written, Normalizer.Form.NFKC).strip().replaceFirst("\\s*年生?$", "");
        if (!digits.matches("[0-9]{4}")) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(digits);
        boolean possible = year >= Profile.EARLIEST_BIRTH && year <= LocalDate.now(clock.withZone(zone)).getYear();
        return possible ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
