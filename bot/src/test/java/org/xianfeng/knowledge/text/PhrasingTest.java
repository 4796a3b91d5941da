package org.xianfeng.knowledge.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasingTest {

    @ParameterizedTest
    @CsvSource({"我想问一下古田会议是什么时候开的呀, 古田会议是什么时候开的", "能不能告诉我古田会议在哪儿开的, 古田会议在哪里开的", "老师，古田会议谁主持的来着, 古田会议谁主持的",
            "那个麻烦帮我查查古田会议多少人参加谢谢, 古田会议多少人参加", "古田会议几时开的, 古田会议什么时候开的", "你晓得不 古田会议啥时候开的, 古田会议什么时候开的",
            "古田会议是在啥地方开的, 古田会议是在哪里开的", "咋个交党费, 怎么交党费", "古田会议为啥重要, 古田会议为什么重要"})
    void leavesTheQuestionItself(String said, String plain) {
        assertThat(Phrasing.plain(Folding.fold(said))).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"问", "谢谢", "你知道吗", "讲讲"})
    void leavesWhatIsNothingElse(String said) {
        assertThat(Phrasing.plain(said)).isNotBlank();
    }

    @Test
    void takesNoLongerForALongText() {
        String endless = "你好，请问一下，我想问问大家，".repeat(34);
        assertThat(Phrasing.plain(Folding.fold(endless))).isNotBlank();
    }

    @Test
    void leavesOutTheLongestName() {
        assertThat(Phrasing.without(List.of("古田", "古田会议"), "古田会议在哪里")).isEqualTo("\n在哪里");
    }
}
