package org.xianfeng.knowledge.answer;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sentence of an entry is shown. */
class ReadingTest {

    @TempDir
    private Path root;

    private Library library;

    @BeforeEach
    void open() {
        library = TestLibrary.in(root)
                .with("sayings", "改革开放中的名言", "aliases: [摸着石头过河, 杀出一条血路来]",
                        "“不管黄猫黑猫，只要捉住老鼠就是好猫”由邓小平1962年7月引用。“杀出一条血路来”是邓小平1979年4月说的。"
                                + "1950年4月，陈云在会议上讲过“摸着石头过河”。这些话后来流传很广，是许多人说过的。")
                .with("mountain", "青石岭战斗", "people: [赵大山]",
                        "青石岭战斗于1940年5月3日打响，由赵大山指挥。1940年5月6日，" + "援军从东面的山口赶到，".repeat(16)
                                + "部队撤出战场。")
                .open();
    }

    @Test
    void namesThePartOfAnEntryThatWasAskedAbout() {
        assertThat(shown("摸着石头过河是谁说的")).contains("陈云").doesNotContain("黄猫");
    }

    @Test
    void tellsWhatBeganBeforeWhatFollowed() {
        assertThat(shown("青石岭战斗是什么时候")).startsWith("青石岭战斗于1940年5月3日打响");
    }

    private String shown(String question) {
        Answer answer = library.ask(new Question(question));
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        return ((Answer.Answered) answer).finding().sentence();
    }
}
