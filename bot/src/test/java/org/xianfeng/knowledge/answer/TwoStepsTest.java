package org.xianfeng.knowledge.answer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Finding;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions about somebody or something that is described by another entry of the shipped library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoStepsTest {

    private Library library;

    @BeforeAll
    void open() {
        library = TestLibrary.shipped();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"蔡畅的丈夫是哪年去世的|li-fuchun|1975年", "南昌起义的前委书记是哪里人|zhou-enlai|江苏淮安",
            "领导省港大罢工的那位工人领袖，哪年牺牲的|deng-zhongxia|1933年", "中央特科的情报科长是哪年出生的|chen-geng|1903年",
            "确定工作重心由乡村转到城市的那次全会有多少中央委员出席|qijie-erzhong-quanhui|34"})
    void asksAboutWhoOrWhatIsDescribed(String question, String entry, String told) {
        Answer answer = library.ask(new Question(question));
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        assertThat(((Answer.Answered) answer).finding().entry().id()).isEqualTo(entry);
        assertThat(((Answer.Answered) answer).finding().sentence()).contains(told);
    }

    @Test
    void showsWhoWasMeant() {
        Answer answer = library.ask(new Question("领导弋横起义的那位，是哪天被俘的"));
        assertThat(answer.understoodAs()).hasValueSatisfying(meant -> assertThat(meant).startsWith("方志敏"));
        assertThat(answer.further()).as("what says that it is he").extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("弋横起义"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"南昌起义的总指挥是谁", "红二方面军总指挥和政委都是谁", "那个人是哪里人", "一大代表有几个", "毛泽东的妻子是谁",
            "党支部书记怎么选出来"})
    void takesOneStepWhereOneIsAsked(String question) {
        assertThat(library.ask(new Question(question)).understoodAs().filter(meant -> meant.contains(" · "))).isEmpty();
    }
}
