package org.xianfeng.knowledge.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassagesTest {

    private static final String SENTENCE = "这一句话不多不少正好有二十个字，一个不差。";

    @Test
    void ofAShortTextAreTheText() {
        String text = SENTENCE.repeat(20);
        assertThat(Passages.of(text)).containsExactly(text);
    }

    @Test
    void endWhereASentenceEnds() {
        List<String> passages = Passages.of(SENTENCE.repeat(100));
        assertThat(passages).allMatch(passage -> passage.endsWith("。") && passage.length() <= 500)
                .hasSizeBetween(4, 6);
        assertThat(String.join("", passages)).isEqualTo(SENTENCE.repeat(100));
    }

    @Test
    void preferTheEndOfAParagraph() {
        String paragraph = SENTENCE.repeat(15);
        assertThat(Passages.of(paragraph + "\n\n" + paragraph + "\n\n" + paragraph))
                .containsExactly(paragraph, paragraph, paragraph);
    }

    @Test
    void ofATextWithoutAnyMarkAreStillShort() {
        assertThat(Passages.of("无".repeat(5000))).allMatch(passage -> passage.length() <= 500).hasSize(10);
    }
}
