package org.xianfeng.knowledge.feedback;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Source;

import static org.assertj.core.api.Assertions.assertThat;

class FaqEntryTest {

    @Test
    void isReadAsItWasWritten(@TempDir Path root) {
        FaqEntry written = new FaqEntry("“三会一课”: 怎么\\开？ \"好\" - #1",
                List.of("三会一课怎么开", "“三会一课”: 怎么\\开？ \"好\" - #1", "三会一课怎么开"), "按月开支委会。\n\n---\n按季开党员大会。",
                "《条例》: 第\"二\"章");
        Entry entry = read(root, written);
        assertThat(entry.title()).isEqualTo(written.question());
        assertThat(entry.aliases()).containsExactly("三会一课怎么开");
        assertThat(entry.sources()).containsExactly(new Source("《条例》: 第\"二\"章"));
        assertThat(entry.text()).isEqualTo(written.answer());
    }

    @Test
    void answersItsQuestionAndTheOthers(@TempDir Path root) {
        FaqEntry entry = new FaqEntry("村里的活动室几点开门？", List.of("活动室什么时候开"), "活动室每天8:00开门，21:00关门。", "村委会公告");
        Library library = library(root, entry);
        for (String question : List.of("村里的活动室几点开门？", "活动室什么时候开")) {
            assertThat(library.ask(new Question(question))).isInstanceOfSatisfying(Answer.Answered.class,
                    answer -> assertThat(answer.finding().sentence()).contains("8:00"));
        }
    }

    @Test
    void isReplacedByAnotherAnswerToTheSameQuestion() {
        assertThat(new FaqEntry("问", List.of(), "一", "甲").id())
                .isEqualTo(new FaqEntry("问", List.of(), "二", "乙").id()).isNotEqualTo(
                        new FaqEntry("问二", List.of(), "一", "甲").id())
                .matches("faq-[0-9a-f]{16}");
    }

    private static Entry read(Path root, FaqEntry entry) {
        return library(root, entry).entry(entry.id()).orElseThrow();
    }

    private static Library library(Path root, FaqEntry entry) {
        return TestLibrary.in(root).with("other", "别的", "别的条目。").withFile("faq/" + entry.id() + ".md", entry.markdown())
                .open();
    }
}
