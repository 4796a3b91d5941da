package org.xianfeng.knowledge.answer;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Answer.Answered;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.meaning.DenseIndex;
import org.xianfeng.knowledge.meaning.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HybridSearchTest {

    private static final String PARAPHRASE = "坐火车上高原的那条线是哪年修好的";

    @TempDir
    private Path root;

    private final Model model = new Model();
    private TestLibrary folder;
    private DenseIndex denseIndex;

    @BeforeEach
    void fill() {
        folder = TestLibrary.in(root).with("zunyi", "遵义会议", "遵义会议于1935年1月15日至17日在贵州遵义召开。")
                .with("tielu", "青藏铁路", "青藏铁路于2006年7月1日全线通车。")
                .with("gaokao", "恢复高考", "1977年10月12日，高考制度得到恢复。那条消息传遍全国，是哪年都少有的大事。")
                .with("tudi", "全国土地会议", "全国土地会议制定了《中国土地法大纲》。");
        denseIndex = model.start(folder.settings(true));
    }

    @AfterEach
    void stop() {
        denseIndex.close();
    }

    @Test
    void findsAParaphraseThatWordsDoNotFind() {
        assertThat(nearest(folder.open(), PARAPHRASE)).isNotEqualTo("tielu");
        assertThat(nearest(withAllVectors(), PARAPHRASE)).isEqualTo("tielu");
    }

    @Test
    void answersByWordsWhileItEmbeds() {
        model.pause();
        Library library = folder.open(denseIndex);
        await().until(() -> denseIndex.progress().isPresent());
        assertThat(library.ask(new Question("遵义会议是什么时候召开的？"))).isInstanceOf(Answered.class);
        model.goOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"遵义会议是什么时候召开的？", "青藏铁路哪一年通车", "《中国土地法大纲》是哪次会议制定的", "遵義會議在哪裡召開"})
    void neverLosesASureAnswer(String question) {
        Answered byWords = (Answered) folder.open().ask(new Question(question));
        Answered byBoth = (Answered) withAllVectors().ask(new Question(question));
        assertThat(byBoth.finding()).isEqualTo(byWords.finding());
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气怎么样", "红烧肉怎么做", "讲个笑话", "苹果手机多少钱"})
    void refusesWhatIsNotThere(String question) {
        assertThat(withAllVectors().ask(new Question(question))).isInstanceOf(Answer.NotFound.class);
    }

    /** What is embedded already would seem nearer than what a question names, and what was said before most of all. */
    @ParameterizedTest
    @ValueSource(ints = {0, 60})
    void comparesNothingWhileWhatIsNamedIsNotEmbedded(int others) {
        for (int i = 0; i < others; i++) {
            folder.with("filler" + i, "第" + (i + 100) + "号志愿服务站", "第" + (i + 100) + "号志愿服务站设在村口。");
        }
        Library library = folder.open(denseIndex);
        await().until(() -> denseIndex.progress().filter(progress -> progress.done() == 5 + others).isPresent());
        model.pause();
        folder.with("yida", "中共一大", "中共一大于1921年7月23日在上海召开。");
        TestLibrary.reload(library);
        Question before = new Question("遵义会议是什么时候召开的？");
        Question next = new Question("中共一大是什么时候召开的？", Turn.of(before, library.ask(before)));
        Answer meanwhile = library.ask(next);
        model.goOn();
        assertThat(meanwhile).isInstanceOf(Answered.class);
        assertThat(((Answered) meanwhile).finding().entry().id()).isEqualTo("yida");
        assertThat(meanwhile).isEqualTo(folder.open().ask(next));
    }

    @Test
    void findsWhatAReloadBroughtByItsMeaning() {
        Library library = withAllVectors();
        folder.with("yangliwei", "神舟五号", "2003年10月15日，杨利伟乘神舟五号飞船进入太空。");
        TestLibrary.reload(library);
        await().until(() -> nearest(library, "头一个上天的宇航员是哪位").equals("yangliwei"));
    }

    private Library withAllVectors() {
        Library library = folder.open(denseIndex);
        await().until(() -> denseIndex.progress().filter(progress -> progress.done() == 5).isPresent());
        return library;
    }

    private static String nearest(Library library, String question) {
        List<Passage> passages = library.nearest(new Question(question), 1);
        return passages.isEmpty() ? "" : passages.getFirst().entry();
    }
}
