package org.xianfeng.knowledge.answer;

import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions that go on about the one before, asked of the shipped library. */
class FollowUpTest {

    private static Library library;

    @BeforeAll
    static void open() {
        library = TestLibrary.shipped();
    }

    @ParameterizedTest
    @CsvSource({"遵义会议是什么时候召开的？, 在哪儿开的？, 遵义, 遵义会议 · 在哪儿开的", "遵义会议是什么时候召开的？, 这次会议在哪里召开, 贵州, 遵义会议 · 在哪里召开",
            "雷锋是谁, 他什么时候牺牲的？, 1962年8月15日, 雷锋 · 什么时候牺牲的",
            "中共一大是什么时候召开的, 那七大呢？, 1945年4月23日, 七大 · 是什么时候召开的",
            "南昌起义什么时候爆发, 那秋收起义呢, 1927年9月, 秋收起义 · 什么时候爆发"})
    void goOnAboutTheOneBefore(String first, String second, String expected, String understood) {
        Answer answer = library.ask(new Question(second, turn(first)));
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        assertThat(((Answer.Answered) answer).finding().sentence()).contains(expected);
        assertThat(answer.understoodAs()).contains(understood);
    }

    @ParameterizedTest
    @CsvSource({"遵义会议是什么时候召开的？, 党员有什么权利", "遵义会议是什么时候召开的？, 古田会议", "遵义会议是什么时候召开的？, 今天天气怎么样",
            "雷锋是谁, 谢谢你", "雷锋是谁, 红烧肉怎么做", "雷锋是谁, 1949年10月1日发生了什么", "中共一大是什么时候召开的, 南昌起义在哪里爆发",
            "中共一大是什么时候召开的, 其他民主党派有哪些", "遵义会议是什么时候召开的？, 毛泽东是谁", "遵义会议是什么时候召开的？, 你好", "雷锋是谁, 再见", "上海证券交易所什么时候成立, 怎么减肥",
            "上海证券交易所什么时候成立, 喜欢吃什么"})
    void standByThemselves(String first, String second) {
        Question question = new Question(second);
        assertThat(library.ask(new Question(second, turn(first)))).isEqualTo(library.ask(question));
    }

    @Test
    void goOnThroughSeveralTurns() {
        Question second = new Question("那七大呢？", turn("中共一大是什么时候召开的"));
        Optional<Turn> turn = Turn.of(second, library.ask(second));
        Answer third = library.ask(new Question("在哪里？", turn));
        assertThat(third.understoodAs()).get().asString().contains("七").endsWith("在哪里");
        assertThat(((Answer.Answered) third).finding().sentence()).contains("延安");
    }

    private static Optional<Turn> turn(String text) {
        Question question = new Question(text);
        return Turn.of(question, library.ask(question));
    }
}
