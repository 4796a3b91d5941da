package org.xianfeng.volunteer.create;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BeforeTest {

    @ParameterizedTest
    @CsvSource({"提前七天,P7D", "提前十天,P10D", "提前十二小时,PT12H", "提前二十四小时,PT24H", "提前三十天,P30D", "提前两天,P2D", "九天前,P9D",
            "提前半天,PT12H", "2小时,PT2H", "90 min,PT90M", "提前一个小时,PT1H"})
    void readsHowLongBefore(String text, Duration duration) {
        assertThat(Before.parse(text.replace(" ", ""))).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"提前三十一天", "提前零天", "十", "提前天", "提前十十天"})
    void readsNothingElse(String text) {
        assertThat(Before.parse(text)).isEmpty();
    }
}
