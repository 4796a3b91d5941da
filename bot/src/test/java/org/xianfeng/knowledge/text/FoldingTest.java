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
    @CsvSource({"⻓征, 长征", "⼈民, 人民", "⻄⾏, 西行", "長\u200B征, 长征", "\uFEFF社\u00AD区, 社区", "\uF907, 龟", "ﬁre, fire",
            "👨\u200D👩\u200D👧, 👨\u200D👩\u200D👧"})
    void writesWhatLooksTheSameAlike(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"一九二一年七月二十三日, 1921年7月23日", "1921-07-23, 1921年7月23日", "1921/7/23, 1921年7月23日",
            "1921年07月01日, 1921年7月1日", "十月十号, 10月10日", "二〇二一年, 2021年", "十二月, 12月", "三十一日, 三十一日",
            "二○二一年七月, 2021年7月", "二O二一年, 2021年", "二０二一年, 2021年", "民国三十八年五月, 1949年5月", "民国元年, 1912年",
            "1949.10.1, 1949年10月1日", "１９５０年３月, 1950年3月", "一九五〇年代, 1950年代"})
    void writesDaysInDigits(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }
}
