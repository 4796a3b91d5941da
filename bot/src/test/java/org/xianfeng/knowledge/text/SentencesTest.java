package org.xianfeng.knowledge.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTest {

    @Test
    void endAtTheirMarks() {
        assertThat(sentences("一大召开了。在哪里？在上海！后来转到嘉兴；代表十三人"))
                .containsExactly("一大召开了。", "在哪里？", "在上海！", "后来转到嘉兴；代表十三人");
    }

    @Test
    void keepAQuotationWhole() {
        assertThat(sentences("他说：“先到上海。再到嘉兴。”大家同意。"))
                .containsExactly("他说：“先到上海。再到嘉兴。”", "大家同意。");
    }

    @Test
    void goOnAfterAQuotedTitle() {
        assertThat(sentences("会议通过《怎么办？》一文。散会。")).containsExactly("会议通过《怎么办？》一文。", "散会。");
    }

    @Test
    void endWithTheLineEvenIfAQuotationIsNeverClosed() {
        assertThat(sentences("他说：“走。\n第二天出发。次日到达。")).containsExactly("他说：“走。", "第二天出发。", "次日到达。");
    }

    @Test
    void haveNoSpaceAroundThem() {
        assertThat(sentences("  第一段。\n\n  第二段。 ")).containsExactly("第一段。", "第二段。");
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.in(text)).toList();
    }
}
