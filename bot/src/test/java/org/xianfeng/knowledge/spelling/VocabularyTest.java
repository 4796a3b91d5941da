package org.xianfeng.knowledge.spelling;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary.Builder().add("遵义会议", 2).add("会场", 1).add("1921", 1)
            .addPair('龥', '一', 3).addPair('龥', '一', 4).add("nexon", 1).build();

    @Test
    void countsCharactersAndPairs() {
        assertThat(vocabulary.count('会')).isEqualTo(3);
        assertThat(vocabulary.count('会', '议')).isEqualTo(2);
        assertThat(vocabulary.count('议', '会')).isZero();
    }

    @Test
    void knowsPairsOfCharactersFromBothEndsOfTheTable() {
        assertThat(vocabulary.count('龥', '一')).isEqualTo(7);
        assertThat(vocabulary.count('遵', '义')).isEqualTo(2);
    }

    @Test
    void takesAllDigitsForTheSame() {
        assertThat(vocabulary.count('7', '8')).isEqualTo(3);
    }

    @Test
    void knowsWhatFollows() {
        assertThat(vocabulary.following('会')).containsExactly('场', '议');
    }

    @Test
    void knowsLatinWordsAsAWhole() {
        assertThat(vocabulary.hasWord("nexon")).isTrue();
        assertThat(vocabulary.hasWord("nex")).isFalse();
    }
}
