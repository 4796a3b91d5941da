package org.xianfeng.knowledge.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Answer.Answered;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.spelling.Damage;
import org.xianfeng.knowledge.spelling.DamagedQuestions;

import static org.assertj.core.api.Assertions.assertThat;

class MisspeltQuestionsTest {

    private static final long SEED = Long.getLong("xianfeng.seed", System.nanoTime());

    private static final List<String> QUESTIONS = List.of("遵义会议是什么时候召开的？", "古田会议在哪里召开？", "中国共产党第一次全国代表大会在哪里举行？",
            "南昌起义是谁领导的？", "井冈山革命根据地是谁创建的？", "瓦窑堡会议确定了什么方针？", "红军长征从什么时候开始？", "延安整风运动从哪一年开始？",
            "中华人民共和国什么时候成立？", "抗日战争什么时候胜利？", "淮海战役从什么时候开始？", "毛泽东是什么时候出生的？");

    private static Library library;

    @BeforeAll
    static void open() {
        library = TestLibrary.shipped();
    }

    @ParameterizedTest
    @CsvSource({"zunyi huiyi shenme shihou zhaokai, 遵义会议什么时候召开, 遵义会议", "zunyihuiyishenmeshihou, 遵义会议什么时候, 遵义会议",
            "zun yi hui yi zai na li zhao kai, 遵义会议在哪里召开, 遵义会议", "zūnyì huìyì shénme shíhou, 遵义会议什么时候, 遵义会议",
            "zun1yi4 hui4yi4 shen2me shi2hou4, 遵义会议什么时候, 遵义会议", "zunyi会议什么时候召开, 遵义会议什么时候召开, 遵义会议"})
    void readsPinyin(String typed, String meant, String title) {
        assertUnderstood(typed, meant, title);
    }

    @ParameterizedTest
    @CsvSource({"遵议会议什么时候召开, 遵义会议什么时候召开, 遵义会议", "遵議會議什麼時候召開, 遵义会议什么时候召开, 遵义会议", "井岗山根据地是谁创建的, 井冈山根据地是谁创建的, 井冈山革命根据地",
            "毛择东什么时候出生, 毛泽东什么时候出生, 毛泽东", "长政什么时候开始, 长征什么时候开始, 红军长征", "古天会议在哪里召开, 古田会议在哪里召开, 古田会议"})
    void mendsHomophones(String typed, String meant, String title) {
        assertUnderstood(typed, meant, title);
    }

    @ParameterizedTest
    @CsvSource({"瓦窖堡会议什么时候召开, 瓦窑堡会议什么时候召开, 瓦窑堡会议", "遵会义议什么时候召开, 遵义会议什么时候召开, 遵义会议", "遵义议什么时候召开, 遵义会议什么时候召开, 遵义会议",
            "遵义会会议什么时候召开, 遵义会议什么时候召开, 遵义会议"})
    void mendsWhatLooksAlikeOrIsSwappedMissingOrTwice(String typed, String meant, String title) {
        assertUnderstood(typed, meant, title);
    }

    @Test
    void setsWhatWasMeantAsChineseIsSet() {
        assertThat(ask("遵议会议，什么时候召开?").understoodAs()).contains("遵义会议，什么时候召开？");
    }

    @Test
    void takesAQuestionThatItCanAnswerForWhatItSays() {
        assertThat(QUESTIONS).allSatisfy(question -> assertThat(ask(question).understoodAs()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气怎么样", "红烧肉怎么做", "特朗普是谁", "拜登是谁", "马斯克是谁", "姚明是谁", "泰坦尼克号什么时候沉没", "光合作用是什么",
            "jintian tianqi zenmeyang", "hongshaorou zenme zuo", "telangpu shi shui", "liudehua na nian chusheng",
            "hello", "how are you", "what is java", "zyhy", "ni hao"})
    void makesNoAnswerOutOfWhatTheLibraryDoesNotHave(String question) {
        Answer answer = ask(question);
        assertThat(answer).isNotInstanceOf(Answered.class);
        assertThat(answer.understoodAs()).isEmpty();
    }

    @Test
    void answersDamagedQuestionsAsItDoesWholeOnes() {
        System.out.println("MisspeltQuestionsTest: -Dxianfeng.seed=" + SEED);
        DamagedQuestions damaged = new DamagedQuestions(SEED);
        List<String> typed = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (String question : QUESTIONS) {
            for (Damage damage : Damage.values()) {
                typed.add(damaged.damage(question, damage));
                if (!entry(ask(typed.getLast())).equals(entry(ask(question)))) {
                    lost.add(damage + ": " + typed.getLast() + " for " + question);
                }
            }
        }
        assertThat(lost.size()).as("lost of %d: %s", typed.size(), lost).isLessThan(typed.size() / 5);
    }

    private static void assertUnderstood(String typed, String meant, String title) {
        Answer answer = ask(typed);
        assertThat(entry(answer)).contains(title);
        // what is answered surely as it stands need not be mended
        assertThat(answer.understoodAs().orElse(meant)).isEqualTo(meant);
    }

    private static Optional<String> entry(Answer answer) {
        return answer instanceof Answered(var finding, _) ? Optional.of(finding.entry().title()) : Optional.empty();
    }

    private static Answer ask(String question) {
        return library.ask(new Question(question));
    }
}
