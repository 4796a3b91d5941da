package org.xianfeng.messenger.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypingTest {

    @Test
    void keepsWhatPeopleType() {
        assertThat(Typing.readable("遵义会议 🇨🇳\n第二行")).isEqualTo("遵义会议 🇨🇳\n第二行");
    }

    @Test
    void makesOneKindOfLineEndAndOfBlank() {
        assertThat(Typing.readable("一\r\n二\r三\t四")).isEqualTo("一\n二\n三 四");
    }

    @Test
    void leavesOutWhatNobodyCanSee() {
        assertThat(Typing.readable("a\u0000b\u001b[31mc\u007fd\u0085e\ud800f")).isEqualTo("ab[31mcdef");
    }
}
