package org.xianfeng.member;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"张三", "王主任（三支部）", "阿不都热依木·买买提", "O'Neill", "𠮷田", "张三 2组", "一二三四五六七八九十一二三四五六七八九十"})
    void isWhatPeopleCallEachOther(String name) {
        assertThat(DisplayName.parse(name)).hasValue(new DisplayName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "遵义会议是什么时候召开的？", "138", "👍", "张三\u202e", "<b>", "一二三四五六七八九十一二三四五六七八九十一"})
    void isNothingElse(String written) {
        assertThat(DisplayName.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" 张  三 ", "张\n三"})
    void bearsNoStraySpaces(String written) {
        assertThat(DisplayName.parse(written)).hasValue(new DisplayName("张 三"));
    }
}
