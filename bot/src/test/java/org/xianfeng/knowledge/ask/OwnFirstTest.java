package org.xianfeng.knowledge.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Trials;
import org.xianfeng.knowledge.answer.TestLibrary;

import static org.assertj.core.api.Assertions.assertThat;

class OwnFirstTest {

    private static final String DUES = "党员的党费每月什么时候交？";

    private Library library;
    private OwnFirst ownFirst;
    private Path brought;

    @BeforeEach
    void open(@TempDir Path root) throws IOException {
        TestLibrary folder = TestLibrary.in(root)
                .with("dangfei", "党费", "党员每月交一次党费，一般在当月缴纳。")
                .with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。")
                .with("faq-dangfei", "党员的党费每月什么时候交", "本支部党员的党费每月10日前交给党小组长。")
                .with("doc-ab-1", "支部学习安排", "三月学习遵义会议，四月参观西柏坡纪念馆。");
        library = folder.open();
        LibrarySettings settings = TestLibrary.settings(folder.folder(), folder.index());
        brought = settings.broughtFolder();
        Files.createDirectories(brought);
        Files.writeString(brought.resolve("faq-dangfei.md"), "");
        ownFirst = new OwnFirst(library, (Trials) library, settings);
    }

    @AfterEach
    void close() throws Exception {
        ((AutoCloseable) library).close();
    }

    @Test
    void answersByTheBranchsOwnRuleAndSaysWhoseItIs() {
        Answer answer = ask(DUES);
        assertThat(answer).isInstanceOfSatisfying(Answer.Answered.class,
                answered -> assertThat(answered.finding().entry().id()).isEqualTo("faq-dangfei"));
        String card = new AnswerCard(ShippedPhrases.load(), Locale.SIMPLIFIED_CHINESE, AskVerbs::opening)
                .show(answer, new Question(DUES)).text().plain();
        assertThat(card).contains("每月10日前交给党小组长", "🏠 本单位资料 · 党员的党费每月什么时候交");
    }

    /** A plan that mentions it is no answer. */
    @Test
    void leavesToTheLibraryWhatAnOwnDocumentOnlyMentions() {
        assertThat(ask("遵义会议是什么时候召开的？")).isInstanceOfSatisfying(Answer.Answered.class,
                answered -> assertThat(answered.finding().entry().id()).isEqualTo("zunyi"));
    }

    @Test
    void looksTwiceOnlyWhereSomethingWasBrought() throws IOException {
        Files.delete(brought.resolve("faq-dangfei.md"));
        Answer general = library.ask(new Question("遵义会议是什么时候召开的？"));
        assertThat(ownFirst.of(new Question(DUES), general)).isSameAs(general);
    }

    private Answer ask(String question) {
        return ownFirst.of(new Question(question), library.ask(new Question(question)));
    }
}
