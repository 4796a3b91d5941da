package org.xianfeng.volunteer.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.volunteer.calendar.CalendarEntry.Standing;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant START = Instant.parse("2026-11-28T01:00:00Z");
    private static final String LONG = "清扫楼道，清理小广告；带好手套😷和水。".repeat(10);

    @Test
    void tellsWhatWhenAndWhere() {
        VEvent event = event(write("Asia/Shanghai", entry(START, Standing.CONFIRMED)));
        assertThat(event.getUid().getValue()).isEqualTo("12.1-abc@xianfeng");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getSummary().getValue()).isEqualTo("清扫楼道, 第1班; \"早\"");
        assertThat(event.getLocation().getValue()).isEqualTo("兴达社区");
        assertThat(event.getDescription().getValue()).startsWith(LONG);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(START);
        assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(START.plus(Duration.ofHours(2))));
        assertThat(event.getStatus().isConfirmed()).isTrue();
    }

    @Test
    void tellsWhatIsCalledOffAndWhatIsNotSure() {
        assertThat(event(write("Asia/Shanghai", entry(START, Standing.CANCELLED))).getStatus().isCancelled()).isTrue();
        VEvent waiting = event(write("Asia/Shanghai", entry(START, Standing.TENTATIVE)));
        assertThat(waiting.getStatus().isTentative()).isTrue();
        assertThat(waiting.getSummary().getValue()).startsWith("（候补）");
    }

    @Test
    void writesLocalTimeWithItsZone() {
        String written = write("Asia/Shanghai", entry(START, Standing.CONFIRMED));
        assertThat(unfolded(written)).contains("DTSTART;TZID=Asia/Shanghai:20261128T090000", "BEGIN:VTIMEZONE",
                "TZOFFSETTO:+0800").contains("\r\n");
    }

    @Test
    void foldsLongLinesAtWholeCharacters() {
        String written = write("Asia/Shanghai", entry(START, Standing.CONFIRMED));
        assertThat(written.lines()).allSatisfy(
                line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(written).doesNotContain("\uFFFD");
    }

    /** Before, in and after a summer's time, and on the day when the clocks go back. */
    @ParameterizedTest
    @CsvSource({"2026-03-28T08:00:00Z, 20260328T090000", "2026-06-01T08:00:00Z, 20260601T100000",
            "2026-10-25T00:30:00Z, 20261025T023000", "2026-10-25T08:00:00Z, 20261025T090000"})
    void complaint6TheClocksGoForwardAndBack(Instant start, String local) {
        String written = write("Europe/Berlin", entry(start, Standing.CONFIRMED));
        assertThat(unfolded(written)).contains("DTSTART;TZID=Europe/Berlin:" + local);
        ICalendar read = Biweekly.parse(written).first();
        VTimezone zone = read.getTimezoneInfo().getComponents().iterator().next();
        assertThat(zone.getDaylightSavingsTime()).isNotEmpty()
                .allSatisfy(summer -> assertThat(summer.getTimezoneOffsetTo().getValue().getMillis())
                        .isEqualTo(Duration.ofHours(2).toMillis()));
        assertThat(zone.getStandardTimes()).isNotEmpty();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    /** What there was to know in the chat stands in the phone's calendar, which rings an hour before. */
    @Test
    void tellsWhereToSeeMoreAndRingsForWhoHasAPlace() {
        VEvent mine = Biweekly.parse(write("Asia/Shanghai", entry(START, Standing.CONFIRMED))).first().getEvents()
                .getFirst();
        assertThat(mine.getUrl().getValue()).isEqualTo("https://x.example/?start=t_12");
        assertThat(mine.getDescription().getValue()).contains(LONG,
                "看详情、取消报名：https://x.example/?start=t_12");
        assertThat(mine.getAlarms()).singleElement().satisfies(alarm -> assertThat(
                alarm.getTrigger().getDuration().toMillis()).isEqualTo(-Duration.ofHours(1).toMillis()));
        assertThat(Biweekly.parse(write("Asia/Shanghai", entry(START, Standing.TENTATIVE))).first().getEvents()
                .getFirst().getAlarms()).isEmpty();
    }

    @Test
    void writesACalendarWithNothingInIt() {
        assertThat(Biweekly.parse(writer("Asia/Shanghai").write(List.of(), Locale.SIMPLIFIED_CHINESE)).first()
                .getEvents()).isEmpty();
    }

    private static String unfolded(String written) {
        return written.replace("\r\n ", "");
    }

    private static CalendarEntry entry(Instant start, Standing standing) {
        return new CalendarEntry("12.1-abc@xianfeng", 3, "清扫楼道, 第1班; \"早\"", LONG, "兴达社区",
                "https://x.example/?start=t_12", start,
                start.plus(Duration.ofHours(2)), standing);
    }

    private static String write(String zone, CalendarEntry entry) {
        return writer(zone).write(List.of(entry), Locale.SIMPLIFIED_CHINESE);
    }

    private static CalendarWriter writer(String zone) {
        return new CalendarWriter(ShippedPhrases.load(), Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of(zone));
    }

    private static VEvent event(String written) {
        return Biweekly.parse(written).first().getEvents().getFirst();
    }
}
