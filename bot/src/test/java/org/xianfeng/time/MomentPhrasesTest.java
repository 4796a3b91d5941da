package org.xianfeng.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.ShippedPhrases;

import static org.assertj.core.api.Assertions.assertThat;

class MomentPhrasesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    private final MomentPhrases moments = new MomentPhrases(ShippedPhrases.load(), CLOCK, ZONE);

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void saysWhatTheReaderReadsBack(String language) {
        Locale locale = Locale.forLanguageTag(language);
        MomentReader reader = new MomentReader(CLOCK, ZONE);
        ZonedDateTime start = LocalDateTime.parse("2026-11-28T14:00").atZone(ZONE);
        ZonedDateTime end = start.plusHours(2);
        LocalDate nextYear = LocalDate.of(2027, 7, 1);
        assertThat(reader.read(moments.moment(locale, start))).isEqualTo(new Reading.At(start));
        assertThat(reader.read(moments.period(locale, start, end))).isEqualTo(new Reading.Between(start, end));
        assertThat(reader.read(moments.period(locale, start, end.plusDays(1))))
                .isEqualTo(new Reading.Between(start, end.plusDays(1)));
        assertThat(reader.read(moments.day(locale, nextYear))).isEqualTo(new Reading.On(nextYear));
    }
}
