package org.xianfeng.volunteer.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.Attendance;
import org.xianfeng.volunteer.attendance.Mark;
import org.xianfeng.volunteer.attendance.SomeSettings;
import org.xianfeng.volunteer.attendance.Stay;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules that make hours, points and stars of attendance, each by a table. */
class HoursTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Shift TWO_HOURS = new Shift(1, START, START.plus(Duration.ofHours(2)),
            List.of(Post.plain(1, 5)));

    private final HoursCalculator hoursCalculator = new HoursCalculator(SomeSettings.ATTENDANCE, SomeSettings.HOURS);

    @ParameterizedTest
    @CsvSource({"0,0", "15,0", "16,0.5", "45,0.5", "46,1", "60,1", "75,1", "76,1.5", "105,1.5", "106,2", "120,2"})
    void roundsWhatWasBegunOfAnHour(int minutes, String hours) {
        assertThat(new Rounding(Duration.ofMinutes(15), Duration.ofMinutes(45)).of(Duration.ofMinutes(minutes)))
                .hasToString(hours);
    }

    @ParameterizedTest
    @CsvSource({
            // in, out, granted: minutes after the start; hours; marks
            "0,120,0,2,", "-30,130,0,2,", "-30,200,30,2.5,", "16,120,0,1.5,LATE", "15,120,0,1.5,",
            "0,104,0,1.5,LEFT_EARLY",
            "0,105,0,1.5,", "20,60,0,0.5,LATE LEFT_EARLY"})
    void countsNoMoreThanTheShiftAndWhatIsGranted(int in, int out, int granted, String hours, String marks) {
        Attendance attendance = new Attendance(1, Attendance.Status.NORMAL, List.of(stay(in, out)));

        assertThat(hoursCalculator.hours(TWO_HOURS, attendance, Duration.ofMinutes(granted))).hasToString(hours);
        assertThat(hoursCalculator.marks(TWO_HOURS, attendance)).extracting(Mark::name)
                .containsExactlyInAnyOrder(marks == null ? new String[0] : marks.split(" "));
    }

    @Test
    void addsUpSeveralStays() {
        Attendance attendance = new Attendance(1, Attendance.Status.NORMAL, List.of(stay(0, 40), stay(60, 110)));

        assertThat(hoursCalculator.hours(TWO_HOURS, attendance, Duration.ZERO)).hasToString("1.5");
    }

    @Test
    void countsNothingForAStayThatGoesOn() {
        Attendance attendance = new Attendance(1, Attendance.Status.NORMAL, List.of(Stay.from(START)));

        assertThat(hoursCalculator.hours(TWO_HOURS, attendance, Duration.ZERO)).isEqualTo(Hours.NONE);
        assertThat(hoursCalculator.marks(TWO_HOURS, attendance)).containsExactly(Mark.THERE);
    }

    @ParameterizedTest
    @CsvSource({"0,0,100", "99.5,0,0.5", "100,1,200", "599,2,1", "600,3,400", "1499.5,4,0.5", "1500,5,", "2000,5,"})
    void givesStarsByHours(String served, int stars, String missing) {
        Stars rule = new Stars(SomeSettings.HOURS.stars());
        Hours hours = new Hours((int) (Double.parseDouble(served) * 2));

        assertThat(rule.of(hours)).isEqualTo(stars);
        assertThat(rule.missing(hours).map(Hours::toString).orElse(null)).isEqualTo(missing);
    }

    @Test
    void givesPointsForAtMostTwoHoursOfAnActivity() {
        Points points = new Points(1, Hours.whole(2));

        assertThat(points.of(List.of(came("1.1", 3, 0), came("1.2", 2, 1), came("2.1", 1, 2)))).isEqualTo(3);
        assertThat(points.of(List.of())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
            // M missed, C came, E excused, in order; counting with forgiveness after three attendances
            "'',0", "M,1", "E,0", "MCC,1", "MCCC,0", "MCCMC,1", "MMCCCM,1", "CCCM,1", "MCECC,0"})
    void forgivesANoShowAfterThreeLaterAttendances(String history, long counting) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < history.length(); i++) {
            LedgerEntry.Outcome outcome = switch (history.charAt(i)) {
                case 'M' -> LedgerEntry.Outcome.MISSED;
                case 'E' -> LedgerEntry.Outcome.EXCUSED;
                default -> LedgerEntry.Outcome.CAME;
            };
            entries.addFirst(entry(i + 1 + ".1", outcome, Hours.NONE, i));
        }

        assertThat(new NoShows(3).counting(entries)).isEqualTo(counting);
        assertThat(new NoShows(0).counting(entries)).isEqualTo(history.chars().filter(c -> c == 'M').count());
    }

    private static Stay stay(int in, int out) {
        return Stay.from(START.plus(Duration.ofMinutes(in))).until(START.plus(Duration.ofMinutes(out)));
    }

    private static LedgerEntry came(String shift, int hours, int day) {
        return entry(shift, LedgerEntry.Outcome.CAME, Hours.whole(hours), day);
    }

    private static LedgerEntry entry(String shift, LedgerEntry.Outcome outcome, Hours hours, int day) {
        Instant start = START.plus(Duration.ofDays(day));
        ShiftId id = ShiftId.parse(shift).orElse(new ShiftId(new ActivityId(99), 1));
        return new LedgerEntry(id, 1, outcome, start, start.plus(Duration.ofHours(2)), hours, Set.of(), "清扫楼道");
    }
}
