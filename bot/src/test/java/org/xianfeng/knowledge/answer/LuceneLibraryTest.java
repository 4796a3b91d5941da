package org.xianfeng.knowledge.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Answer.Answered;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibraryException;
import org.xianfeng.knowledge.Passage;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Heading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LuceneLibraryTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @TempDir
    private Path root;

    private TestLibrary folder;

    @BeforeEach
    void fill() {
        folder = TestLibrary.in(root)
                .with("zunyi", "遵义会议", "aliases: [中共中央政治局遵义扩大会议]",
                        "遵义会议于1935年1月15日至17日在贵州遵义召开。遵义会议集中解决了军事问题和组织问题。")
                .with("guyuan", "古田會議", "古田會議於1929年12月在福建上杭召開。古田會議選舉毛澤東為前委書記。")
                .with("wayaobu", "瓦窑堡会议", "瓦窑堡会议于1935年12月召开。瓦窑堡会议确立了抗日民族统一战线的策略方针。");
    }

    @Test
    void answersWithTheSentenceThatAnswers() {
        Answered answered = answered(folder.open(), "遵义会议是什么时候召开的？");
        assertThat(answered.finding().sentence()).isEqualTo("遵义会议于1935年1月15日至17日在贵州遵义召开。");
        assertThat(answered.finding().passage().entry()).isEqualTo("zunyi");
        assertThat(answered.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void knowsAnEntryByItsOtherNames() {
        assertThat(answered(folder.open(), "中共中央政治局遵义扩大会议解决了什么问题").finding().sentence())
                .isEqualTo("遵义会议集中解决了军事问题和组织问题。");
    }

    @Test
    void findsAnEntryThatIsNamedInFullHoweverCommonTheWordsOfItsNameAre() {
        String asked = "全国劳动模范代表会议";
        TestLibrary many = TestLibrary.in(root.resolve("many"));
        for (int i = 0; i < 30; i++) {
            many.with("other" + i, asked + "的回忆之" + i, "全国劳动模范代表会议，劳动模范代表会议，代表会议。");
        }
        many.with("yida", asked, "会议于1921年7月23日召开。" + "代表们讨论了工作。".repeat(60));
        assertThat(many.open().nearest(new Question(asked + "什么时候召开"), 1)).extracting(Passage::entry)
                .containsExactly("yida");
    }

    @Test
    void takesAnEntryWithHeadingsForOne() {
        StringBuilder text = new StringBuilder("西征是红军的一次战略转移。");
        for (String heading : List.of("背景", "经过", "数字", "结果", "意义", "后来")) {
            text.append("\n\n## ").append(heading).append("\n\n西征的").append(heading).append("写在这里。");
        }
        Library library = folder.with("xizheng", "西征", text + "西征的红军后来在三原改编。")
                .with("xizheng-lu", "西征之路", "西征之路是一本书。").open();
        assertThat(library.status().entries()).isEqualTo(5);
        assertThat(library.status().passages()).isEqualTo(11);
        Answered answered = answered(library, "西征的红军在哪里改编");
        assertThat(answered.finding().sentence()).isEqualTo("西征的红军后来在三原改编。");
        assertThat(answered.finding().passage().titled()).isEqualTo("西征 · 后来");
        assertThat(answered.related()).extracting(Heading::id).doesNotContain("xizheng").doesNotHaveDuplicates();
        assertThat(library.nearest(new Question("西征"), 30)).extracting(Passage::entry).contains("xizheng-lu");
    }

    @Test
    void goesOnAboutAnyPartOfAnEntry() {
        Library library = folder.with("xizheng", "西征",
                "西征是红军的一次战略转移。\n\n## 经过\n\n西征从江西出发。\n\n## 后来\n\n红军在三原改编。").open();
        Question first = new Question("西征从哪里出发");
        Answer answer = library.ask(new Question("在哪里改编", Turn.of(first, library.ask(first))));
        assertThat(((Answered) answer).finding().sentence()).isEqualTo("红军在三原改编。");
    }

    @Test
    void findsASimplifiedEntryByATraditionalQuestion() {
        assertThat(answered(folder.open(), "遵義會議是什麼時候召開的？").finding().sentence()).startsWith("遵义会议于1935年");
    }

    @Test
    void findsATraditionalEntryByASimplifiedQuestionAndShowsItAsItIsWritten() {
        assertThat(answered(folder.open(), "古田会议选举谁为前委书记？").finding().sentence()).isEqualTo("古田會議選舉毛澤東為前委書記。");
    }

    @Test
    void findsADayHoweverItIsWritten() {
        folder.with("kaiguo", "开国大典", "dates: [\"1949-10-01\"]", "1949年10月1日，开国大典在北京举行。");
        Library library = folder.open();
        assertThat(List.of("一九四九年十月一日发生了什么", "1949-10-1是什么日子", "1949年10月1号"))
                .allMatch(question -> answered(library, question).finding().entry().id().equals("kaiguo"));
    }

    @Test
    void doesNotAnswerWhatItDoesNotHave() {
        Library library = folder.open();
        for (String question : List.of("今天天气怎么样", "红烧肉怎么做？")) {
            Answer answer = library.ask(new Question(question));
            assertThat(answer).isInstanceOf(Answer.NotFound.class);
            assertThat(answer.related()).isEmpty();
        }
    }

    @Test
    void doesNotAnswerFromAnEntryThatIsNamedWhatItsTextDoesNotHave() {
        Library library = folder.open();
        assertThat(library.ask(new Question("遵义会议的门票多少钱"))).isInstanceOf(Answer.NotFound.class);
        assertThat(answered(library, "遵义会议的主要内容").finding().entry().id()).isEqualTo("zunyi");
    }

    @Test
    void isLessSureOfWhatHappenedAtAPlaceThatItsTextDoesNotHave() {
        Library library = folder.open();
        assertThat(library.ask(new Question("古田会议在广州选举毛泽东为书记")).confidence())
                .isLessThan(library.ask(new Question("古田会议在午后选举毛泽东为书记")).confidence());
    }

    @Test
    void offersWhatIsNearWhenItHasNoAnswer() {
        Answer answer = folder.open().ask(new Question("遵义会议会址停车场收费标准"));
        assertThat(answer).isInstanceOf(Answer.NotFound.class);
        assertThat(answer.related()).extracting(Heading::id).contains("zunyi");
    }

    @Test
    void takesAnythingForAQuestion() {
        Library library = folder.open();
        assertThat(List.of("？", "\uD800", "的", "+-*:\"(^~", "a".repeat(4096), "遵义会议".repeat(1000), "😀😀"))
                .allSatisfy(
                        question -> assertThat(library.ask(new Question(question)).confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void anEmptyLibraryAnswersNothing() {
        Library library = TestLibrary.in(root.resolve("empty")).open();
        assertThat(library.ask(new Question("遵义会议"))).isEqualTo(new Answer.NotFound(Answer.Grounds.of(0, List.of())));
        assertThat(library.entry("zunyi")).isEmpty();
    }

    @Test
    void givesBackAnEntryAsItWasWritten() {
        folder.with("full", "全",
                "dates: [\"1921-07-23/1921-08\"]\npeople: [甲]\nplaces: [乙]\naliases: [丙]\ntags: [丁]\nsources: [\"戊\"]",
                "第一段。\n\n第二段。");
        Entry entry = folder.open().entry("full").orElseThrow();
        assertThat(entry.dates()).hasToString("[1921-07-23/1921-08]");
        assertThat(entry).extracting(Entry::people, Entry::places, Entry::aliases, Entry::tags)
                .containsExactly(List.of("甲"), List.of("乙"), List.of("丙"), List.of("丁"));
        assertThat(entry.text()).isEqualTo("第一段。\n\n第二段。");
    }

    @Test
    void opensTheIndexAgainWhenNothingChanged() throws Exception {
        close(folder.open(at(MONDAY)));
        assertThat(folder.open(at(MONDAY.plus(Duration.ofDays(1)))).status().built()).isEqualTo(MONDAY);
    }

    @Test
    void buildsTheIndexAnewWhenTheFolderChanged() throws Exception {
        close(folder.open());
        folder.with("new", "新会议", "新会议于2020年召开。");
        assertThat(folder.open().status().entries()).isEqualTo(4);
    }

    @Test
    void buildsTheIndexAnewWhenAnyOfItsFilesIsDamaged() throws Exception {
        close(folder.open(at(MONDAY)));
        for (String file : indexFiles()) {
            damage(file);
            Instant tuesday = MONDAY.plus(Duration.ofDays(1));
            Library library = folder.open(at(tuesday));
            assertThat(library.status().built()).as("after damage to " + file).isEqualTo(tuesday);
            assertThat(answered(library, "遵义会议是什么时候召开的？").finding().entry().id()).isEqualTo("zunyi");
            close(library);
            FileSystemUtils.deleteRecursively(folder.index());
            close(folder.open(at(MONDAY)));
        }
    }

    @Test
    void readsTheFolderAnewWhenToldTo() {
        Library library = folder.open();
        folder.with("new", "新会议", "新会议于2020年召开。").withFile("broken.jsonl", "nothing");
        ReloadReport report = TestLibrary.reload(library);
        assertThat(report.entries()).isEqualTo(4);
        assertThat(report.problems()).hasSize(1);
        assertThat(answered(library, "新会议是哪一年召开的").finding().sentence()).isEqualTo("新会议于2020年召开。");
    }

    @Test
    void keepsItsOldStateWhenTheFolderCannotBeRead() throws IOException {
        Library library = folder.open();
        FileSystemUtils.deleteRecursively(folder.folder());
        assertThatThrownBy(() -> TestLibrary.reload(library)).isInstanceOf(LibraryException.class)
                .hasMessageContaining("reload");
        assertThat(answered(library, "遵义会议是什么时候召开的？").finding().entry().id()).isEqualTo("zunyi");
    }

    @Test
    void leavesNoIndexBehindButTheOneToRollBackTo() throws IOException {
        Library library = folder.open();
        for (int i = 0; i < 3; i++) {
            folder.with("new", "新会议", "新会议于202" + i + "年召开。");
            TestLibrary.reload(library);
        }
        try (Stream<Path> indexes = Files.list(folder.index())) {
            assertThat(indexes.filter(Files::isDirectory)).hasSize(2);
        }
    }

    @Test
    void answersEveryQuestionWhileItReloads() throws Exception {
        Library library = folder.open();
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Integer>> askers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                askers.add(threads.submit(() -> askUntil(done, library)));
            }
            for (int i = 0; i < 20; i++) {
                folder.with("new", "新会议", "新会议于20" + (10 + i) + "年召开。");
                TestLibrary.reload(library);
            }
            done.set(true);
        }
        for (Future<Integer> asker : askers) {
            assertThat(asker.get()).isPositive();
        }
    }

    private static int askUntil(AtomicBoolean done, Library library) {
        int asked = 0;
        while (!done.get()) {
            assertThat(answered(library, "遵义会议是什么时候召开的？").finding().entry().id()).isEqualTo("zunyi");
            asked++;
        }
        return asked;
    }

    private static Answered answered(Library library, String question) {
        Answer answer = library.ask(new Question(question));
        assertThat(answer).as(question).isInstanceOf(Answered.class);
        return (Answered) answer;
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static void close(Library library) throws Exception {
        ((AutoCloseable) library).close();
    }

    private List<String> indexFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.index())) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> !List.of("write.lock", "lock", "live").contains(name)).sorted().toList();
        }
    }

    private void damage(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.index())) {
            Path file = files.filter(any -> any.endsWith(name)).findFirst().orElseThrow();
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2] ^= 0x55;
            Files.write(file, content);
        }
    }
}
