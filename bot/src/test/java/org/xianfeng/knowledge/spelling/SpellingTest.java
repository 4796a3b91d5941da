package org.xianfeng.knowledge.spelling;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

    private final Spelling spelling = new Spelling(new Vocabulary.Builder().add("乌石渔港有什么功能", 3)
            .add("越南投资发展银行", 2).add("干隆皇帝", 2).add("于是", 9).add("1935", 2).addPair('5', '年', 2)
            .add("年", 2).addPair('年', '2', 2).add("2", 2).addPair('2', '月', 2).add("月", 2).add("nexon", 1));

    @Test
    void mendsByTheLibrarysOwnWords() throws IOException {
        assertThat(mend("越难投资发展银航")).contains("越南投资发展银行");
    }

    @Test
    void saysNothingOfWhatIsRight() throws IOException {
        assertThat(mend("乌石渔港有什么功能")).isEmpty();
    }

    @Test
    void readsCharactersInTheWaysOfAllThatBecameThem() throws IOException {
        assertThat(mend("qianlonghuangdi")).contains("干隆皇帝");
    }

    @Test
    void tellsForeignWordsFromPinyin() throws IOException {
        assertThat(mend("nexonshishenme")).contains("nexon是什么");
    }

    @Test
    void tellsNumbersFromTones() throws IOException {
        assertThat(mend("1935nian2yue")).contains("1935年2月");
        assertThat(mend("yue4nan2")).contains("越南");
    }

    @Test
    void letsThePassageThatAGuessLeadsToDecide() throws IOException {
        Spelling torn = new Spelling(new Vocabulary.Builder().add("长征", 3).add("长整", 4));
        assertThat(torn.mend("changzheng", _ -> List.of("长征长征长征"))).contains("长征");
        assertThat(torn.mend("changzheng", _ -> List.of("长整长整长整"))).contains("长整");
    }

    @Test
    void leavesLongTextsAsTheyAre() throws IOException {
        assertThat(mend("越难投资发展银航".repeat(100))).isEmpty();
    }

    @Test
    void takesAnything() throws IOException {
        for (String question : List.of("", "'", "a", "\uD800", "😀", "ǖ", "v", "a1b2", " ", "〇", "1", "'''''",
                "zhuangzhuang'")) {
            mend(question);
        }
    }

    private Optional<String> mend(String question) throws IOException {
        return spelling.mend(question, _ -> List.of());
    }
}
