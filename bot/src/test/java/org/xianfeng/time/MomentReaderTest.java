package org.xianfeng.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.time.Reading.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class MomentReaderTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Monday, nine in the morning in Shanghai. */
    private final MomentReader reader = readerAt("2026-11-23T01:00:00Z", SHANGHAI);

    @ParameterizedTest
    @CsvSource({"2026-12-01 14:00, 2026-12-01T14:00", "12-1 14:00, 2026-12-01T14:00", "12-25 14:00, 2026-12-25T14:00",
            "12月1日14:00, 2026-12-01T14:00", "7月1日9:00, 2027-07-01T09:00", "2027年1月3日 九点, 2027-01-03T09:00",
            "十二月二十五日十四时, 2026-12-25T14:00", "12月1日 9点, 2026-12-01T09:00", "12.25 14:00, 2026-12-25T14:00",
            "明天下午3点, 2026-11-24T15:00", "后天 晚上7点半, 2026-11-25T19:30", "后天上午九点半, 2026-11-25T09:30",
            "今天 18:30, 2026-11-23T18:30", "２０２７年１月２日　８：３０, 2027-01-02T08:30", "1月2日 8:00, 2027-01-02T08:00",
            "12月1号上午9点15分, 2026-12-01T09:15", "12月1日中午12点, 2026-12-01T12:00", "明天中午, 2026-11-24T12:00",
            "周六上午9点, 2026-11-28T09:00", "下周六9点, 2026-12-05T09:00", "下下周六9点, 2026-12-12T09:00",
            "下周一十点, 2026-11-30T10:00", "周三三点, 2026-11-25T15:00", "下午三点一刻, 2026-11-23T15:15",
            "这周日 下午2点半, 2026-11-29T14:30", "星期天 10:00, 2026-11-29T10:00", "今晚7点半, 2026-11-23T19:30",
            "明早8点, 2026-11-24T08:00", "大后天 9:00, 2026-11-26T09:00", "三天后上午10点, 2026-11-26T10:00",
            "两周后 9:30, 2026-12-07T09:30", "下个月5号 9:00, 2026-12-05T09:00", "5号 9:00, 2026-12-05T09:00",
            "明晚12点, 2026-11-25T00:00", "明天 24:00, 2026-11-25T00:00", "2月29日 9:00, 2028-02-29T09:00",
            "31号 9:00, 2026-12-31T09:00", "11月28日（周六）14:00, 2026-11-28T14:00"})
    void readsADayAndATimeAsPeopleTypeThem(String text, LocalDateTime expected) {
        assertThat(reader.read(text)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({"tomorrow 3pm, 2026-11-24T15:00", "tomorrow at 3:30 p.m., 2026-11-24T15:30",
            "day after tomorrow 9am, 2026-11-25T09:00", "tonight 7:30pm, 2026-11-23T19:30",
            "today noon, 2026-11-23T12:00", "Saturday 14:00, 2026-11-28T14:00", "next Sat 9am, 2026-12-05T09:00",
            "on Tue at 10:00, 2026-11-24T10:00", "25 Dec 14:00, 2026-12-25T14:00", "Dec 25 2026 2pm, 2026-12-25T14:00",
            "'Sat, 28 Nov 14:00', 2026-11-28T14:00", "in 3 days 9:00, 2026-11-26T09:00",
            "in 2 months at 9:00, 2027-01-23T09:00", "Mon 12am, 2026-11-30T00:00"})
    void readsEnglish(String text, LocalDateTime expected) {
        assertThat(reader.read(text)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({"下周六 14:00-16:00, 2026-12-05T14:00, 2026-12-05T16:00",
            "周五晚上7点到9点, 2026-11-27T19:00, 2026-11-27T21:00", "7月1日9:00至11:00, 2027-07-01T09:00, 2027-07-01T11:00",
            "Sat 14:00-16:00, 2026-11-28T14:00, 2026-11-28T16:00", "sat 2-4pm, 2026-11-28T14:00, 2026-11-28T16:00",
            "明天9点—11点半, 2026-11-24T09:00, 2026-11-24T11:30", "明天上午9点到下午3点, 2026-11-24T09:00, 2026-11-24T15:00",
            "明天9点到下午3点, 2026-11-24T09:00, 2026-11-24T15:00", "明天上午10点到1点, 2026-11-24T10:00, 2026-11-24T13:00",
            "明天晚上7-9点, 2026-11-24T19:00, 2026-11-24T21:00", "9-11点, 2026-11-23T09:00, 2026-11-23T11:00",
            "明晚10点到凌晨1点, 2026-11-24T22:00, 2026-11-25T01:00", "明天22:00~02:00, 2026-11-24T22:00, 2026-11-25T02:00",
            "12月1日14:00到12月2日10:00, 2026-12-01T14:00, 2026-12-02T10:00",
            "12月19日周六9点到周日12点, 2026-12-19T09:00, 2026-12-20T12:00",
            "明天晚上10点到12点, 2026-11-24T22:00, 2026-11-25T00:00",
            "11月28日（周六）14:00–16:00, 2026-11-28T14:00, 2026-11-28T16:00",
            "Sat 10am to 12, 2026-11-28T10:00, 2026-11-28T12:00"})
    void readsAPeriod(String text, LocalDateTime start, LocalDateTime end) {
        assertThat(reader.read(text)).isEqualTo(new Reading.Between(start.atZone(SHANGHAI), end.atZone(SHANGHAI)));
    }

    @ParameterizedTest
    @CsvSource({"本周日, 2026-11-29", "三天后, 2026-11-26", "3日后, 2026-11-26", "一个月后, 2026-12-23", "7月1日, 2027-07-01",
            "2027年1月3日, 2027-01-03", "下个月5号, 2026-12-05", "月底, 2026-11-30", "下月底, 2026-12-31", "12月底, 2026-12-31",
            "2027年2月底, 2027-02-28", "年底, 2026-12-31", "今天, 2026-11-23", "2026/12/31, 2026-12-31",
            "tomorrow, 2026-11-24"})
    void readsADayAlone(String text, LocalDate expected) {
        assertThat(reader.read(text)).isEqualTo(new Reading.On(expected));
    }

    @ParameterizedTest
    @CsvSource({"3点, 2026-11-23T15:00", "明天5点, 2026-11-24T17:00", "明天6点, 2026-11-24T06:00",
            "明天 03:00, 2026-11-24T03:00", "8点, 2026-11-24T08:00", "10点, 2026-11-23T10:00"})
    void readsAnHourWithoutItsHalfOfTheDayTheLikelierWay(String text, LocalDateTime expected) {
        assertThat(reader.read(text)).isEqualTo(at(expected));
    }

    @Test
    void readsTodaysWeekdayAsTodayWhileItsTimeLiesAheadAndAsNextWeekAfter() {
        MomentReader onSaturday = readerAt("2026-11-28T06:00:00Z", SHANGHAI);
        assertThat(onSaturday.read("周六15点")).isEqualTo(at(LocalDateTime.parse("2026-11-28T15:00")));
        assertThat(onSaturday.read("周六 9:00")).isEqualTo(at(LocalDateTime.parse("2026-12-05T09:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "今年", "2026-02-30 9:00", "25:00", "12-1 25:00", "下周", "周八 9:00", "周末 9:00", "13-1 9:00",
            "2026-12-01 9", "明天 9:75", "<b>明天</b> 9:00", "明天9-11", "4月31日", "明天到", "明天晚上", "周六去3号楼", "month",
            "上午", "十十点半钟", "-", "99999999999999999999"})
    void readsNothingIntoWhatIsNoTime(String text) {
        assertThat(reader.read(text)).isEqualTo(new Reading.Refused(Reason.UNCLEAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天8点", "昨天 9:00", "2026-11-22", "2025年12月1日 14:00", "上周六9点", "yesterday", "今天 08:00-10:00",
            "2026年1月1日9:00至2027年1月1日9:00"})
    void refusesThePast(String text) {
        assertThat(reader.read(text)).isEqualTo(new Reading.Refused(Reason.PAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天14:00-11:00", "12月2日9:00到2026年12月1日9:00", "明天14:00-14:00"})
    void refusesWhatEndsBeforeItStarts(String text) {
        assertThat(reader.read(text)).isEqualTo(new Reading.Refused(Reason.END_FIRST));
    }

    @ParameterizedTest
    @CsvSource({"11:00, 2026-12-01T11:00", "11点半, 2026-12-01T11:30", "下午3点, 2026-12-01T15:00", "3点, 2026-12-01T15:00",
            "12月2日 11:00, 2026-12-02T11:00", "12月2号9点, 2026-12-02T09:00"})
    void readsTheEndOfWhatStartsThen(String text, LocalDateTime expected) {
        ZonedDateTime start = LocalDateTime.parse("2026-12-01T09:00").atZone(SHANGHAI);
        assertThat(reader.readEnd(start, text)).isEqualTo(at(expected));
    }

    @Test
    void endsInTheEveningWhatStartsInTheEvening() {
        ZonedDateTime start = LocalDateTime.parse("2026-12-01T19:00").atZone(SHANGHAI);
        assertThat(reader.readEnd(start, "9点")).isEqualTo(at(LocalDateTime.parse("2026-12-01T21:00")));
        assertThat(reader.readEnd(start, "18:00")).isEqualTo(new Reading.Refused(Reason.END_FIRST));
        assertThat(reader.readEnd(start, "12月2日")).isEqualTo(new Reading.Refused(Reason.UNCLEAR));
    }

    /** Of rallly's issues 22 and 90: what was agreed on was shown and kept an hour off. */
    @Test
    void complaint6ATimeMeansTheSameInstantWhicheverSideOfSummerTimeItIsTypedOn() {
        Reading typedInWinter = readerAt("2027-01-10T12:00:00Z", BERLIN).read("2027-07-01 9:00至11:00");
        Reading typedInSummer = readerAt("2027-06-10T12:00:00Z", BERLIN).read("7月1日 9点到11点");
        assertThat(typedInWinter).isEqualTo(typedInSummer).isInstanceOfSatisfying(Reading.Between.class, read -> {
            assertThat(read.start().toInstant()).isEqualTo("2027-07-01T07:00:00Z");
            assertThat(read.end().toInstant()).isEqualTo("2027-07-01T09:00:00Z");
        });
    }

    @Test
    void complaint6ATimeThatClocksArePutForwardOverIsRefused() {
        MomentReader dayBefore = readerAt("2027-03-27T12:00:00Z", BERLIN);
        assertThat(dayBefore.read("明天 02:30")).isEqualTo(new Reading.Refused(Reason.SKIPPED));
        assertThat(dayBefore.read("明天 01:30-02:30")).isEqualTo(new Reading.Refused(Reason.SKIPPED));
        assertThat(dayBefore.read("明天 01:30-03:30")).isInstanceOfSatisfying(Reading.Between.class,
                read -> assertThat(Duration.between(read.start(), read.end())).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void complaint6ATimeThatComesTwiceAsClocksArePutBackIsTheFirst() {
        MomentReader dayBefore = readerAt("2027-10-30T12:00:00Z", BERLIN);
        assertThat(dayBefore.read("明天 02:30")).isInstanceOfSatisfying(Reading.At.class,
                read -> assertThat(read.moment().toInstant()).isEqualTo("2027-10-31T00:30:00Z"));
        assertThat(dayBefore.read("明天 01:30-03:30")).isInstanceOfSatisfying(Reading.Between.class,
                read -> assertThat(Duration.between(read.start(), read.end())).isEqualTo(Duration.ofHours(3)));
    }

    @Test
    void complaint6TomorrowIsTheOrganisationsTomorrow() {
        // half past seven in the evening in New York is the next morning in Shanghai
        String evening = "2026-11-24T00:30:00Z";
        assertThat(readerAt(evening, ZoneId.of("America/New_York")).read("明天"))
                .isEqualTo(new Reading.On(LocalDate.of(2026, 11, 24)));
        assertThat(readerAt(evening, SHANGHAI).read("明天")).isEqualTo(new Reading.On(LocalDate.of(2026, 11, 25)));
    }

    @Test
    void readsBackWhateverIsWrittenInAnyStyle() {
        long seed = System.nanoTime();
        System.out.println("moments written with seed " + seed);
        Random random = new Random(seed);
        List<DateTimeFormatter> days = formats("yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.MM.dd", "yyyy年M月d日",
                "yyyy年M月d号", "yyyy年M月d日（EEE）", "EEE, d MMM yyyy", "MMM d yyyy", "d MMMM yyyy");
        List<DateTimeFormatter> times = formats("HH:mm", " HH:mm", "'　'HH：mm", " H'点'mm'分'", " h:mma", " hh:mm a");
        for (int i = 0; i < 20_000; i++) {
            LocalDateTime start = LocalDate.of(2026, 11, 24).plusDays(random.nextInt(3_000))
                    .atTime(LocalTime.of(random.nextInt(6, 22), random.nextInt(60)));
            LocalDateTime end = start.plusMinutes(random.nextInt(1, 119));
            String day = pick(days, random).format(start);
            DateTimeFormatter time = pick(times, random);
            String between = List.of("-", "–", "到", "至", " ~ ").get(random.nextInt(5));
            String moment = day + " " + time.format(start);
            String period = moment + between + time.format(end).strip();
            assertThat(reader.read(day)).as(day).isEqualTo(new Reading.On(start.toLocalDate()));
            assertThat(reader.read(moment)).as(moment).isEqualTo(at(start));
            assertThat(reader.read(period)).as(period)
                    .isEqualTo(new Reading.Between(start.atZone(SHANGHAI), end.atZone(SHANGHAI)));
        }
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return List.of(patterns).stream().map(pattern -> DateTimeFormatter.ofPattern(pattern,
                pattern.contains("（") ? Locale.CHINA : Locale.ENGLISH)).toList();
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Reading at(LocalDateTime moment) {
        return new Reading.At(moment.atZone(SHANGHAI));
    }

    private static MomentReader readerAt(String now, ZoneId zone) {
        return new MomentReader(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), zone);
    }
}
