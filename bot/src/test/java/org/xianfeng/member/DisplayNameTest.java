package org.xianfeng.member;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"张三", "王主任（三支部）", "阿不都热依木·买买提", "O'Neill", "𠮷田", "张三 2组", "一二三四五六七八九十一二三四五六七八九十"})
    void isWhatPeopleCallEachOther(String name) {
        assertThat(DisplayName.parse(name)).hasValue(new DisplayName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "遵义会议是什么时候召开的？", "138", "👍", "张三\u202e", "\u3164", "\u115f\u1160", "\u2800",
            "\uffa0",
            "\u200b\u200d\u2060", "张\u3164三", "<b>", "一二三四五六七八九十一二三四五六七八九十一"})
    void isNothingElse(String written) {
        assertThat(DisplayName.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "\u115f", "\u1160", "\u2800", "\uffa0", "\u200b\u200e\ufeff", "\u3164 \u00a0"})
    void hasLettersThatAreSeen(String unseen) {
        assertThat(ListedName.parse(unseen)).isEmpty();
        assertThat(new Origin("1", new ChatId("paper", "42"), unseen, "", Instant.EPOCH).shownName())
                .isEqualTo("paper:42");
    }

    @Test
    void turnsNoWritingAround() {
        assertThat(new Origin("1", new ChatId("paper", "42"), "\u202e张三\u2066", "", Instant.EPOCH).shownName())
                .isEqualTo("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {" 张  三 ", "张\n三"})
    void bearsNoStraySpaces(String written) {
        assertThat(DisplayName.parse(written)).hasValue(new DisplayName("张 三"));
    }
}
