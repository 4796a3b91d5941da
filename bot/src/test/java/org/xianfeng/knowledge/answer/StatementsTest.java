package org.xianfeng.knowledge.answer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Ruling;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements about what the shipped library has, and what it does not have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {

    private Library library;

    @BeforeAll
    void open() {
        library = TestLibrary.shipped();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"遵义会议是在贵州开的，对吧|YES|贵州", "遵义会议是1936年开的吧|NO|1935年", "南昌起义是毛泽东领导的，没错吧|NO|周恩来",
            "邓小平是湖南人，是吧|NO|四川", "井冈山会师是在1927年，是这样吗|NO|1928年", "焦裕禄是河南人吧|NO|山东", "我听说雷锋是湖南人，是不是|YES|湖南",
            "党员预备期是两年，对吗|NO|一年", "古田会议没在福建开，对不对|NO|福建", "遵义会议取消了三人团，是真的吗|YES|三人团", "陈独秀参加了一大，是吧|NO|没有出席",
            "武汉长江大桥是1957年通车的，是不是|YES|1957年", "预备党员有表决权，对吗|NO|没有表决权"})
    void rulesWhereASentenceSettlesIt(String question, Ruling ruling, String told) {
        Answer answer = library.ask(new Question(question));
        assertThat(answer.ruling()).contains(ruling);
        assertThat(((Answer.Answered) answer).finding().sentence()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"方志敏喜欢吃辣椒，对吗", "袁隆平参加过长征，对吧", "修青藏铁路花了三百多亿，是吧"})
    void saysThatTheLibraryDoesNotSay(String question) {
        assertThat(library.ask(new Question(question)).ruling()).contains(Ruling.UNSAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"黄继光是在长津湖牺牲的，对吧", "开国大典是在10月2日办的，是不是", "雷锋活到30岁，对吗", "一大有50个代表，没错吧", "北京人邓小平是广东人的朋友，对吧"})
    void guessesAtNothing(String question) {
        assertThat(library.ask(new Question(question)).ruling()).isNotEqualTo(java.util.Optional.of(Ruling.YES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"遵义会议什么时候开的", "你知道遵义会议吗", "党员可以信教吗", "有没有雷锋的资料", "能讲讲长征吗"})
    void leavesPlainQuestions(String question) {
        assertThat(library.ask(new Question(question)).ruling()).isEmpty();
    }
}
