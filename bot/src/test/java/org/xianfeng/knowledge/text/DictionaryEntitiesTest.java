package org.xianfeng.knowledge.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DictionaryEntitiesTest {

    @Test
    void areThePeopleAndPlacesInAQuestion() {
        assertThat(DictionaryEntities.in("毛泽东是哪一年在纽约和井冈山的")).containsExactly("毛泽东", "纽约", "井冈山");
    }

    @Test
    void areNotItsOtherWords() {
        assertThat(DictionaryEntities.in("今天天气怎么样,会议是什么时候召开的?")).isEmpty();
    }
}
