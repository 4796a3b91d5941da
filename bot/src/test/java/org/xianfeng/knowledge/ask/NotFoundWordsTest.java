package org.xianfeng.knowledge.ask;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.ShippedPhrases;

import static org.assertj.core.api.Assertions.assertThat;

class NotFoundWordsTest {

    private final NotFoundWords words = new NotFoundWords(ShippedPhrases.load(), Locale.SIMPLIFIED_CHINESE);

    @ParameterizedTest
    @CsvSource({"今天天气怎么样？, 眼下的", "最近有什么新闻, 眼下的", "西柏坡今天几点关门, 眼下的", "我的党费交了吗, 个人", "我转正了没有, 个人", "我爸能补助多少, 个人",
            "我该找谁转关系, 个人"})
    void saysWhyTheLibraryCannotKnow(String question, String why) {
        assertThat(said(question)).contains(why, "资料库里没有找到", "换个问法");
    }

    @ParameterizedTest
    @CsvSource({"我党第一部党章是哪年通过的", "我国第一颗原子弹在哪里爆炸", "我军的军歌是谁写的", "红烧肉怎么做", "谁发明了电话"})
    void takesNoOtherQuestionForOneOfThose(String question) {
        assertThat(said(question)).contains("资料库里没有找到", "换个问法").doesNotContain("个人", "眼下");
    }

    @Test
    void saysItNotFortyTimesInTheSameWordsButOneQuestionAlwaysAlike() {
        List<String> forty = IntStream.rangeClosed(1, 40).mapToObj(i -> said("第" + i + "道菜怎么做")).toList();
        assertThat(forty.stream().distinct()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(forty).allSatisfy(text -> assertThat(text).contains("资料库里没有找到", "换个问法").hasSizeLessThan(110)
                .doesNotContain("您"));
        assertThat(said("红烧肉怎么做")).isEqualTo(said("红烧肉怎么做"));
    }

    @Test
    void pointsToWhatCameNear() {
        assertThat(words.of("遵义会议的菜单", true).plain()).contains("资料库里没有找到").containsAnyOf("比较接近", "沾点边");
    }

    @Test
    void hasEveryWordingInEachLanguage() {
        for (Locale language : Phrases.LANGUAGES) {
            NotFoundWords there = new NotFoundWords(ShippedPhrases.load(), language);
            IntStream.range(0, 60).forEach(i -> {
                assertThat(there.of("今天第" + i, i % 2 == 0).plain()).isNotBlank();
                assertThat(there.of("我的第" + i, i % 2 == 0).plain()).isNotBlank();
                assertThat(there.of("第" + i, i % 2 == 0).plain()).isNotBlank();
            });
        }
    }

    private String said(String question) {
        return words.of(question, false).plain();
    }
}
