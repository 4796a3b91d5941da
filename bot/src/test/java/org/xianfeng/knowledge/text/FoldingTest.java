package org.xianfeng.knowledge.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTest {

    @Test
    void writesTraditionalCharactersAsSimplifiedOnes() {
        assertThat(Folding.fold("遵義會議確立了領導地位")).isEqualTo("遵义会议确立了领导地位");
    }

    @Test
    void leavesSimplifiedTextAsItIs() {
        assertThat(Folding.fold("遵义会议确立了领导地位")).isEqualTo("遵义会议确立了领导地位");
    }

    @Test
    void makesWideLettersNarrowAndCapitalsSmall() {
        assertThat(Folding.fold("ＡＢＣ　１９２１")).isEqualTo("abc 1921");
    }

    @Test
    void closesTheSpacesThatPeoplePutAroundNumbers() {
        assertThat(Folding.fold("在 1921 年 7 月 的 New York")).isEqualTo("在1921年7月的new york");
    }

    @ParameterizedTest
    @CsvSource({"一九二一年七月二十三日, 1921年7月23日", "1921-07-23, 1921年7月23日", "1921/7/23, 1921年7月23日",
            "1921年07月01日, 1921年7月1日", "十月十号, 10月10日", "二〇二一年, 2021年", "十二月, 12月", "三十一日, 三十一日"})
    void writesDaysInDigits(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }
}
