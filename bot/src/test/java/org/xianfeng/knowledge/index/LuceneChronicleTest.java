package org.xianfeng.knowledge.index;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.knowledge.Catalogue;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.Topic;
import org.xianfeng.knowledge.answer.LuceneLibrary;
import org.xianfeng.knowledge.answer.TestLibrary;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class LuceneChronicleTest {

    private static final Slice ALL = new Slice(0, 100);

    private static LuceneLibrary library;
    private static Chronicle chronicle;
    private static Catalogue catalogue;

    @BeforeAll
    static void open(@TempDir Path root) {
        library = (LuceneLibrary) TestLibrary.in(root)
                .with("zunyi", "遵义会议", "dates: [\"1935-01-15/1935-01-17\"]\ntags: [长征, 转折]",
                        "遵义会议于1935年1月15日至17日召开。1935年1月7日，红军攻克遵义。会议在1935年2月30日没有开。")
                .with("liping", "黎平会议", "dates: [\"1934-12-18\"]\ntags: [长征]", "黎平会议讨论了红军去哪里。")
                .with("changzheng", "长征", "dates: [\"1934-10/1936-10\"]\ntags: [长征]", "红军走了二万五千里。")
                .with("other", "别的会议", "dates: [\"1955-01-15\"]", "別的會議於一九五五年一月十五日召開。另外，1935年1月15日是遵义会议。")
                .withFile("mao.md", """
                        ---
                        id: mao
                        title: 毛泽东
                        kind: person
                        dates: ["1893-12-26/1976-09-09"]
                        tags: [人物, 长征]
                        ---
                        毛泽东1893年12月26日生。
                        """)
                .with("undated", "没有日期", "没有日期的条目。").open();
        chronicle = TestLibrary.chronicle(library);
        catalogue = TestLibrary.catalogue(library);
    }

    @AfterAll
    static void close() throws Exception {
        library.close();
    }

    @Test
    void listsADayOfAllYearsWithTheSentencesAsTheyStand() {
        Listing<Event> events = chronicle.on(MonthDay.of(1, 15), ALL);
        assertThat(events.total()).isEqualTo(3);
        assertThat(events.items()).extracting(event -> event.date() + " " + event.sentence().orElse(""))
                .containsExactly(
                        "1935-01-15/1935-01-17 遵义会议于1935年1月15日至17日召开。", "1935-01-15 另外，1935年1月15日是遵义会议。",
                        "1955-01-15 別的會議於一九五五年一月十五日召開。");
    }

    @Test
    void countsADayThatOnlyASentenceNames() {
        assertThat(chronicle.on(MonthDay.of(1, 7), ALL).items()).singleElement()
                .satisfies(event -> assertThat(event.sentence()).hasValue("1935年1月7日，红军攻克遵义。"));
        assertThat(chronicle.on(MonthDay.of(2, 29), ALL).total()).isZero();
    }

    @Test
    void inventsNoSentenceWhereNoneNamesTheDay() {
        assertThat(chronicle.on(MonthDay.of(12, 18), ALL).items()).singleElement().satisfies(event -> {
            assertThat(event.entry().title()).isEqualTo("黎平会议");
            assertThat(event.sentence()).isEmpty();
        });
    }

    @Test
    void namesTheNearestDaysBeforeAndAfter() {
        assertThat(chronicle.nearest(MonthDay.of(1, 1))).containsExactly(MonthDay.of(12, 26), MonthDay.of(1, 7));
        assertThat(chronicle.nearest(MonthDay.of(2, 29))).containsExactly(MonthDay.of(1, 15));
    }

    @Test
    void listsAPeriodInTheOrderOfTimeAndLastWhatHadBegunBefore() {
        assertThat(chronicle.during(EntryDate.parse("1935"), Optional.empty(), ALL).items())
                .extracting(event -> event.date().toString())
                .containsExactly("1935-01-07", "1935-01-15/1935-01-17", "1935-01-15", "1934-10/1936-10");
    }

    @Test
    void takesALifeForNoEventButBirthAndDeath() {
        assertThat(chronicle.during(EntryDate.parse("1893/1900"), Optional.empty(), ALL).items())
                .extracting(Event::sentence).containsExactly(Optional.of("毛泽东1893年12月26日生。"));
        assertThat(chronicle.during(EntryDate.parse("1976"), Optional.empty(), ALL).total()).isEqualTo(1);
        assertThat(chronicle.during(EntryDate.parse("1920"), Optional.empty(), ALL).total()).isZero();
    }

    @Test
    void leavesOutOfAKindWhatItsEntriesOnlyMention() {
        assertThat(chronicle.during(EntryDate.parse("1935-01"), Optional.of(Kind.EVENT), ALL).items())
                .extracting(event -> event.entry().id()).containsExactly("zunyi", "changzheng");
        assertThat(chronicle.during(EntryDate.parse("1935"), Optional.of(Kind.BATTLE), ALL).total()).isZero();
    }

    @Test
    void handsOutOnePartAfterTheOther() {
        EntryDate period = EntryDate.parse("1934/1936");
        Listing<Event> all = chronicle.during(period, Optional.empty(), ALL);
        for (int i = 0; i < all.total(); i++) {
            assertThat(chronicle.during(period, Optional.empty(), new Slice(i, 1)))
                    .isEqualTo(new Listing<>(List.of(all.items().get(i)), all.total()));
        }
        assertThat(chronicle.during(period, Optional.empty(), new Slice(all.total(), 1)).items()).isEmpty();
    }

    @Test
    void countsKindsAndTags() {
        assertThat(catalogue.topics().kinds()).containsExactly(Map.entry(Kind.EVENT, 5),
                Map.entry(Kind.PERSON, 1));
        assertThat(catalogue.topics().tags()).containsEntry("长征", 4).containsEntry("人物", 1);
        assertThat(catalogue.topics().tags().keySet()).first().isEqualTo("长征");
    }

    @Test
    void listsATopicByDateWithTheUndatedLast() {
        assertThat(catalogue.on(new Topic(Optional.empty(), "长征"), ALL).items()).extracting(entry -> entry.id())
                .containsExactly("mao", "changzheng", "liping", "zunyi");
        assertThat(catalogue.on(new Topic(Optional.of(Kind.EVENT), "人物"), ALL).items())
                .extracting(entry -> entry.id()).startsWith("mao").endsWith("undated").hasSize(6);
        assertThat(catalogue.on(new Topic(Optional.empty(), "没有"), ALL).total()).isZero();
    }

    @Test
    void comesUponEveryEntryByChance() {
        Random chance = new Random(7);
        Set<String> met = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            met.add(catalogue.any(chance).orElseThrow().id());
        }
        assertThat(met).hasSize(6);
    }

    @Test
    void hasNothingInAnEmptyLibrary(@TempDir Path root) throws Exception {
        try (LuceneLibrary empty = (LuceneLibrary) TestLibrary.in(root).open()) {
            assertThat(TestLibrary.chronicle(empty).on(MonthDay.of(7, 1), ALL).total()).isZero();
            assertThat(TestLibrary.chronicle(empty).nearest(MonthDay.of(7, 1))).isEmpty();
            assertThat(TestLibrary.catalogue(empty).topics().kinds()).isEmpty();
            assertThat(TestLibrary.catalogue(empty).any(new Random(7))).isEmpty();
        }
    }
}
