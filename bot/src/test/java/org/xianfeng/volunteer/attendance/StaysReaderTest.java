package org.xianfeng.volunteer.attendance;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Shift;

import static org.assertj.core.api.Assertions.assertThat;

/** A time of day means the day of the shift on which somebody can have been there, whichever that is. */
class StaysReaderTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StaysReader reader = new StaysReader(SomeSettings.ATTENDANCE, ZONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-05T09:00 | 2026-12-05T11:00 | 9:00-11:30           | 2026-12-05T09:00/2026-12-05T11:30
            2026-12-05T22:00 | 2026-12-06T02:00 | 22:10-1:50           | 2026-12-05T22:10/2026-12-06T01:50
            2026-12-05T22:00 | 2026-12-06T02:00 | 0:20到1:50           | 2026-12-06T00:20/2026-12-06T01:50
            2026-12-05T22:00 | 2026-12-06T02:00 | 12月6日 0:20-1:50    | 2026-12-06T00:20/2026-12-06T01:50
            2026-12-06T00:10 | 2026-12-06T02:00 | 23:50-1:00           | 2026-12-05T23:50/2026-12-06T01:00
            2026-12-31T21:00 | 2027-01-01T03:00 | 1月1日 0:30-3:00     | 2027-01-01T00:30/2027-01-01T03:00
            2026-12-31T21:00 | 2027-01-01T03:00 | 12-31 21:00-23:00    | 2026-12-31T21:00/2026-12-31T23:00
            2026-12-04T08:00 | 2026-12-06T18:00 | 12月5日 9:00-12:00   | 2026-12-05T09:00/2026-12-05T12:00
            """)
    void meansTheDayOnWhichSomebodyCanHaveBeenThere(LocalDateTime start, LocalDateTime end, String typed,
            String expected) {
        assertThat(reader.read(typed, shift(start, end))).contains(List.of(stay(expected)));
    }

    @Test
    void takesStaysOnBothSidesOfMidnight() {
        assertThat(reader.read("22:00-23:00，0:30-2:00", night()))
                .contains(
                        List.of(stay("2026-12-05T22:00/2026-12-05T23:00"), stay("2026-12-06T00:30/2026-12-06T02:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "整个上午", "21:00-23:00", "0:30-4:30", "25:00-26:00", "2月30日 9:00-10:00",
            "0:30-2:00，22:00-23:00", "22:00-23:30，23:00-0:30", "22:00-23:00 左右"})
    void readsNothingAtWhichNobodyCanHaveBeenThere(String typed) {
        assertThat(reader.read(typed, night())).isEmpty();
    }

    private static Shift night() {
        return shift(LocalDateTime.parse("2026-12-05T22:00"), LocalDateTime.parse("2026-12-06T02:00"));
    }

    private static Shift shift(LocalDateTime start, LocalDateTime end) {
        return new Shift(1, start.atZone(ZONE).toInstant(), end.atZone(ZONE).toInstant(), List.of(Post.plain(1, 5)));
    }

    private static Stay stay(String interval) {
        String[] ends = interval.split("/", -1);
        return Stay.from(LocalDateTime.parse(ends[0]).atZone(ZONE).toInstant())
                .until(LocalDateTime.parse(ends[1]).atZone(ZONE).toInstant());
    }
}
