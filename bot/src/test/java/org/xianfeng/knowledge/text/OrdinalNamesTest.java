package org.xianfeng.knowledge.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrdinalNamesTest {

    @ParameterizedTest
    @CsvSource({"第一次世界大战何时爆发, 第二次世界大战, 1", "中共三十五大何时召开, 中共二十大, 1", "第一次世界大战, 第一次世界大战, 0",
            "会师的是哪一军, 红二军与红四军, 0", "每一旗由谁统领, 八旗, 0", "占百分之五十的地形, 三十的地形, 0"})
    void isAnotherWhereItsNumberIsAnother(String question, String text, int others) {
        assertThat(OrdinalNames.in(Folding.fold(question)).othersIn(new FoldedText(Folding.fold(text))))
                .isEqualTo(others);
    }
}
