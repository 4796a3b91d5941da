package org.xianfeng.knowledge.entry;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntryDateTest {

    @ParameterizedTest
    @CsvSource({"1921, 1921年", "1921-07, 1921年7月", "1921-07-23, 1921年7月23日", "1921-07-23/1921-08, 1921年7月23日－1921年8月"})
    void isReadAndSaidAsItIsWritten(String written, String said) {
        EntryDate date = EntryDate.parse(written);
        assertThat(date).hasToString(written);
        assertThat(date.inChinese()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21", "1921-7-23", "1921-13", "1921-02-29", "1921-07-23/", "1921-08/1921-07", "0000",
            "1921-00-05", "１９２１", "1921年"})
    void refusesWhatIsNoDate(String written) {
        assertThatThrownBy(() -> EntryDate.parse(written)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*(date|year|month|day).*");
    }
}
