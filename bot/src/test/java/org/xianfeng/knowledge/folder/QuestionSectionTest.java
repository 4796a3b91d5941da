package org.xianfeng.knowledge.folder;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.xianfeng.knowledge.entry.AnsweredQuestion;
import org.xianfeng.knowledge.entry.Entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuestionSectionTest {

    private static final String ENTRY = "---\nid: a\ntitle: 甲会\nkind: meeting\n---\n甲会在乙地召开。甲会有三人。\n\n## 常见问法\n\n";

    @Test
    void listsQuestionsBelowTheSentenceThatAnswersThem() throws BrokenEntryException {
        assertThat(read("> 甲会在乙地召开。\n\n- 甲会在哪开的\n- 哪儿开的甲会\n\n> 甲会有三人。\n\n- 甲会几个人\n").questions())
                .containsExactly(new AnsweredQuestion("甲会在哪开的", "甲会在乙地召开。"),
                        new AnsweredQuestion("哪儿开的甲会", "甲会在乙地召开。"), new AnsweredQuestion("甲会几个人", "甲会有三人。"));
    }

    @Test
    void isNoPartOfTheText() throws BrokenEntryException {
        assertThat(read("> 甲会有三人。\n- 甲会几个人\n").text()).isEqualTo("甲会在乙地召开。甲会有三人。");
    }

    @Test
    void mustQuoteTheTextWordForWord() {
        assertThatThrownBy(() -> read("> 甲会有四人。\n- 甲会几个人\n")).isInstanceOf(BrokenEntryException.class)
                .hasMessageContaining("甲会几个人").hasMessageContaining("word for word");
    }

    @Test
    void mustQuoteASentenceFirst() {
        assertThatThrownBy(() -> read("- 甲会几个人\n")).isInstanceOf(BrokenEntryException.class)
                .hasMessageContaining("no sentence that answers");
    }

    @Test
    void hasNothingElse() {
        assertThatThrownBy(() -> read("甲会几个人\n")).isInstanceOf(BrokenEntryException.class)
                .hasMessageContaining("a line begins with");
    }

    private static Entry read(String section) throws BrokenEntryException {
        return MarkdownFile.read((ENTRY + section).getBytes(StandardCharsets.UTF_8));
    }
}
