package org.xianfeng.volunteer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MomentReaderTest {

    /** A Monday, nine in the morning in Shanghai. */
    private final MomentReader reader = new MomentReader(
            Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({"2026-12-01 14:00, 2026-12-01T14:00", "12-1 14:00, 2026-12-01T14:00", "12月1日14:00, 2026-12-01T14:00",
            "12月1日 9点, 2026-12-01T09:00", "明天下午3点, 2026-11-24T15:00", "后天 晚上7点半, 2026-11-25T19:30",
            "今天 18:30, 2026-11-23T18:30", "２０２７年１月２日　８：３０, 2027-01-02T08:30", "1月2日 8:00, 2027-01-02T08:00",
            "12月1号上午9点15分, 2026-12-01T09:15", "12月1日中午12点, 2026-12-01T12:00",
            "周六上午9点, 2026-11-28T09:00", "周一 15:00, 2026-11-23T15:00", "下周六9点, 2026-12-05T09:00",
            "这周日 下午2点半, 2026-11-29T14:30", "星期天 10:00, 2026-11-29T10:00", "今晚7点, 2026-11-23T19:00",
            "明早8点半, 2026-11-24T08:30", "大后天 9:00, 2026-11-26T09:00"})
    void readsADayAndATimeAsPeopleTypeThem(String text, LocalDateTime expected) {
        assertThat(reader.moment(text)).map(ZonedDateTime::toLocalDateTime).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "明天", "2026-02-30 9:00", "12月1日", "25:00", "12-1 25:00", "下周", "下周六", "下下周六9点",
            "周八 9:00", "周末 9:00", "13-1 9:00",
            "2026-12-01 9",
            "明天 9:75", "<b>明天</b> 9:00"})
    void readsNothingIntoWhatIsNoMoment(String text) {
        assertThat(reader.moment(text)).isEmpty();
    }
}
