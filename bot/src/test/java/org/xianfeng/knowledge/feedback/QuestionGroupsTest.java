package org.xianfeng.knowledge.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionGroupsTest {

    @Test
    void putsTogetherWhatAsksTheSameInOtherWords() {
        assertThat(groups("党费怎么交？", "怎么交党费", "遵义会议是什么时候召开的？", "遵义会议什么时候开的", "党费应该怎么交啊"))
                .containsExactly(List.of("党费怎么交？", "怎么交党费", "党费应该怎么交啊"), List.of("遵义会议是什么时候召开的？", "遵义会议什么时候开的"));
    }

    @Test
    void keepsApartWhatAsksForSomethingElse() {
        assertThat(groups("长征是什么时候开始的", "长征是什么时候结束的", "今天天气怎么样")).hasSize(3);
    }

    @Test
    void putsTheNewestFirstAndAddsUp() {
        List<QuestionGroup> groups = QuestionGroups.of(List.of(question("党费怎么交", 2), question("入党要多久", 1),
                question("怎么交党费", 3)));
        assertThat(groups.getFirst().newest().text()).isEqualTo("党费怎么交");
        assertThat(groups.getFirst().count()).isEqualTo(5);
    }

    @Test
    void groupsTenThousandQuestionsWhileSomebodyWaits() {
        List<KeptQuestion> questions = new ArrayList<>();
        for (int i = 0; i < RedisFeedback.MOST_KEPT; i++) {
            questions.add(question("第" + i % 5000 + "号文件里关于党支部工作的规定是什么？", 1));
        }
        long start = System.nanoTime();
        assertThat(QuestionGroups.of(questions)).isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    private static List<List<String>> groups(String... questions) {
        return QuestionGroups.of(List.of(questions).stream().map(text -> question(text, 1)).toList()).stream()
                .map(group -> group.questions().stream().map(KeptQuestion::text).toList()).toList();
    }

    private static KeptQuestion question(String text, int missed) {
        return new KeptQuestion(text, text, missed, 0, Map.of(), List.of(), Instant.EPOCH);
    }
}
