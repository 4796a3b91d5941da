package org.xianfeng.knowledge.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTest {

    @Test
    void areCutAtHeadingsAndKeepTheirTextVerbatim() {
        assertThat(Section.of("开头。\n\n## 背景\n\n第一段。\n\n第二段。\n## 结果 \n末尾。\n")).containsExactly(new Section("", "开头。"),
                new Section("背景", "第一段。\n\n第二段。"), new Section("结果", "末尾。"));
    }

    @Test
    void ofATextWithoutHeadingsAreTheText() {
        String text = " 一段。\n### 三级\n又一段 ## 不是标题。\n";
        assertThat(Section.of(text)).containsExactly(new Section("", text));
    }

    @Test
    void areNoneWhereNothingStandsBelowAHeading() {
        assertThat(Section.of("## 背景\n## 经过\n走了。\n## 意义")).containsExactly(new Section("经过", "走了。"));
    }

    @Test
    void haveTheirHeadingAboveEachPassage() {
        String sentence = "这一句话不多不少正好有二十个字，一个不差。";
        assertThat(Section.of("开头。\n## 经过\n" + sentence.repeat(60)).getLast().passages()).hasSizeGreaterThan(1)
                .allMatch(passage -> passage.heading().equals("经过") && passage.text().endsWith("。"));
    }

    @Test
    void headingsAreLinesOfTheirOwn() {
        assertThat(Section.headingIn("## 意义")).contains("意义");
        assertThat(Section.headingIn("意义 ## 意义")).isEmpty();
        assertThat(Section.headingIn("### 意义")).isEmpty();
    }
}
