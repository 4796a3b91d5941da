package org.xianfeng.knowledge.browse;

import java.time.Clock;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.entry.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class BrowseReaderTest {

    /** Already the first of July in Shanghai. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T20:00:00Z"), ZoneOffset.UTC);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Periods periods = new Periods(CLOCK, ZONE);
    private final DayReader days = new DayReader(CLOCK, ZONE);
    private final TimespanReader timespans = new TimespanReader(periods);
    private final BrowseReader reader = new BrowseReader(days, timespans, periods);

    @ParameterizedTest
    @CsvSource({"历史上的今天, 07-01", "今天, 07-01", "昨天, 06-30", "明天, 07-02", "7月1日, 07-01", "七月一日, 07-01", "7月1号, 07-01",
            "7月1日有什么大事？, 07-01", "7月1日发生了什么, 07-01", "历史上的7月1日发生过哪些事件？, 07-01", "历史上的今天发生了什么？, 07-01",
            "请问10月1日有哪些大事, 10-01", "今天历史上有什么大事, 07-01", "歷史上的今天, 07-01"})
    void readsQuestionsForADay(String question, String day) {
        assertThat(reader.read(question)).contains(new Browse.OnDay(MonthDay.parse("--" + day)));
    }

    @ParameterizedTest
    @CsvSource({"1935年有哪些大事, 1935, ", "1935年发生了什么？, 1935, ", "1934年到1936年发生了什么, 1934/1936, ",
            "1934年10月至1935年10月有哪些大事, 1934-10/1935-10, ", "1934-1936年发生了什么, 1934/1936, ",
            "1935年1月发生了哪些重大事件, 1935-01, ", "一九三五年有哪些大事, 1935, ",
            "抗日战争时期有哪些重要会议, 1931-09-18/1945-09-02, MEETING", "长征期间召开了哪些会议？, 1934-10/1936-10, MEETING",
            "长征途中有哪些战役, 1934-10/1936-10, BATTLE", "解放战争时期的大事有哪些？, 1945-09/1949-09, ",
            "抗战时期的重要会议有哪些, 1931-09-18/1945-09-02, MEETING", "改革开放以来有哪些大事, 1978-12-18/2012-11, ",
            "1935年党召开了哪些重要会议？, 1935, MEETING", "新时代有哪些大事, 2012-11-08/2026-07-01, "})
    void readsQuestionsForAPeriod(String question, String date, Kind kind) {
        assertThat(reader.read(question)).get().isInstanceOfSatisfying(Browse.During.class, during -> {
            assertThat(during.period().date()).hasToString(date);
            assertThat(during.kind()).isEqualTo(Optional.ofNullable(kind));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"遵义会议是什么时候召开的？", "7月1日是什么节日", "今天天气怎么样？", "今天有什么活动", "1935年1月召开的是什么会议",
            "长征是什么时候开始的", "抗日战争什么时候胜利的", "长征", "1935年遵义会议有哪些内容", "改革开放是谁提出的", "13月1日", "2月31日有什么大事",
            "抗日战争时期有哪些人物", "1936年到1934年发生了什么", "明天有什么事", "1921年有多少党员", "1935年"})
    void leavesAllElseToTheLibrary(String question) {
        assertThat(reader.read(question)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1935, 1935", "1935年, 1935", "1935-1, 1935-01", "1935-01-15, 1935-01-15", "1935年1月15日, 1935-01-15",
            "1934-10/1935-10, 1934-10/1935-10", "1934-1936, 1934/1936", "1934～1936, 1934/1936",
            "1934年10月到1935年10月, 1934-10/1935-10", "长征, 1934-10/1936-10", "长征时期, 1934-10/1936-10",
            "大革命时期, 1924-01/1927-07", "文化大革命, 1966-05/1976-10"})
    void readsPeriods(String written, String date) {
        assertThat(timespans.read(written)).get().extracting(span -> span.date().toString()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35", "1935-13", "1936/1935", "很久以前", "19350", "", "1935-02-30"})
    void readsNoOtherPeriods(String written) {
        assertThat(timespans.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7-1", "07-01", "7/1", "7.1", "7月1日", "７月１日", "七月一日"})
    void readsDays(String written) {
        assertThat(days.read(written)).hasValue(MonthDay.of(7, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "13-1", "2-30", "1921-7-1", "国庆", ""})
    void readsNoOtherDays(String written) {
        assertThat(days.read(written)).isEmpty();
    }
}
