package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.index.LuceneIndex;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.ReindexProgress;
import org.xianfeng.knowledge.reindex.SwitchGuard;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedLibraryTest {

    private static Library library;

    @BeforeAll
    static void open() {
        library = TestLibrary.shipped();
    }

    @Test
    void isReadWithoutAProblemAndPassesItsChecks(@TempDir Path fresh) throws IOException {
        try (LuceneIndex index = TestLibrary.index(TestLibrary.settings(TestLibrary.SHIPPED, fresh),
                Clock.systemUTC())) {
            ReloadReport report = index.reindex(new Reindex(true, false), new ReindexProgress(), SwitchGuard.OPEN);
            assertThat(report.problems()).isEmpty();
            assertThat(report.failedChecks()).isEmpty();
            assertThat(new LibraryFolder(TestLibrary.SHIPPED).checks().checks()).hasSizeGreaterThanOrEqualTo(40);
        }
    }

    @ParameterizedTest
    @CsvSource({"中国共产党第一次全国代表大会什么时候召开, 1921年7月23日", "中国共产党第六次全国代表大会在哪里召开, 莫斯科",
            "中国共产党第十二次全国代表大会什么时候召开, 1982年9月1日", "中共一大是什么时候在哪里召开的？, 1921年7月23日", "中共一大是什么时候在哪里召开的？, 上海",
            "遵义会议是什么时候召开的？, 1935年1月15日",
            "遵義會議是什麼時候召開的？, 1935年1月15日", "南昌起义什么时候爆发？, 1927年8月1日", "毛泽东什么时候出生, 1893年12月26日",
            "1949年10月1日发生了什么, 开国大典", "预备党员的预备期是多久, 一年", "两个务必是什么, 谦虚、谨慎"})
    void answers(String question, String expected) {
        Answer answer = library.ask(new Question(question));
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        assertThat(((Answer.Answered) answer).finding().sentence()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"特朗普是谁", "法国大革命什么时候爆发", "遵义会议门票多少钱", "西柏坡门票多少钱", "中共三十五大是什么时候召开的", "二十届十三中全会讨论了什么"})
    void asksBackRatherThanAnswerWithTheNearest(String question) {
        assertThat(library.ask(new Question(question))).isNotInstanceOf(Answer.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气怎么样", "红烧肉怎么做", "你好", "讲个笑话", "苹果手机多少钱", "周恩来会几门外语",
            "Python怎么学"})
    void refuses(String question) {
        assertThat(library.ask(new Question(question))).isInstanceOf(Answer.NotFound.class);
    }
}
