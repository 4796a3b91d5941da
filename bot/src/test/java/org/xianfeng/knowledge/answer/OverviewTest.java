package org.xianfeng.knowledge.answer;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Question;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions over several entries of the shipped library, and those that are not such. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewTest {

    private Library library;

    @BeforeAll
    void open() {
        library = TestLibrary.shipped();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"党代会到现在开过几次|20次", "咱们党到现在拢共开过几回党代会了|20次", "党代会满打满算开过多少次|20次",
            "中央红军的反围剿一共打了几回|5次", "十八届中央开过几次全会|6次"})
    void countsWhatIsNumbered(String question, String number) {
        assertThat(overview(question).headline()).contains("一共" + number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"十大以后又开过几次党代会|10次", "到十二大为止开过几回党代会|12次", "元帅有几位|10位", "开国元帅里头湖南人有几个|3位",
            "资料库里1927年的起义有几场|起义10条", "抗战时期打过多少仗|战役战斗"})
    void saysHowManyOfWhatTheLibraryHas(String question, String number) {
        assertThat(overview(question).headline()).contains("资料库里").contains(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"秋收起义和南昌起义哪个在先|南昌起义", "瓦窑堡会议跟遵义会议，先开的是哪个|遵义会议", "辽沈战役早还是淮海战役早|辽沈",
            "毛泽东和刘少奇谁年纪大|毛泽东", "任弼时和周恩来谁先去世|任弼时", "渡江战役和平津战役哪个晚些|渡江战役"})
    void saysWhichCameFirst(String question, String first) {
        Overview overview = overview(question);
        String headline = overview.headline();
        assertThat(headline.substring(0, (headline + "，").indexOf('，'))).contains(first);
        assertThat(overview.items().getFirst().entry().title()).contains(first);
    }

    @Test
    void sorts() {
        assertThat(titles(overview("古田会议、八七会议、遵义会议，按先后排一下"))).containsExactly("八七会议", "古田会议", "遵义会议");
        assertThat(titles(overview("洛川、古田、遵义三个会，谁先谁后"))).containsExactly("古田会议", "遵义会议", "洛川会议");
        assertThat(titles(overview("淮海、济南、平津是怎么个先后"))).containsExactly("济南战役", "淮海战役", "平津战役");
        assertThat(titles(overview("西安事变、皖南事变、九一八事变，按发生的早晚捋一遍"))).containsExactly("九一八事变", "西安事变", "皖南事变");
        assertThat(titles(overview("邓小平、贺龙、陈云，年纪从小到大排"))).containsExactly("陈云", "邓小平", "贺龙");
    }

    @Test
    void putsInNoOrderWhatItDoesNotKnow() {
        assertThat(library.ask(new Question("遵义会议、无名会议、洛川会议，按先后排一下"))).isNotInstanceOf(Answer.Surveyed.class);
        assertThat(library.ask(new Question("遵义会议、四渡赤水、飞夺泸定桥，按先后排一下"))).as("one is dated by the month of another")
                .isNotInstanceOf(Answer.Surveyed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"遵义会议到瓦窑堡会议隔了几个月|11个月", "西安事变跟七七事变差多少天|207天", "八七会议过了几年开的遵义会议|8年",
            "建党到建国一共多少年|28年", "五大离六大有多长时间|1年", "雷锋去世几年后焦裕禄去世|2年", "毛泽东比任弼时大几岁|11年",
            "刘少奇去世多少年以后才平反|11年", "邓小平出生到逝世相隔多少年|93年", "毛泽东逝世多少年后邓小平去世|21年"})
    void saysHowLongBetween(String question, String length) {
        assertThat(overview(question).headline()).contains("相隔" + length);
    }

    /** What one verb says of somebody is not lent to the other: 平反去世 was taken for something, with a date. */
    @Test
    void countsFromNoDayThatItMadeUp() {
        assertThat(overview("刘少奇去世多少年以后才平反").headline()).contains("刘少奇逝世（1969年11月12日）", "刘少奇平反（1980年2月）");
    }

    @Test
    void saysHowLongOneThingTook() {
        assertThat(overview("平津战役一共打了多少天").headline()).contains("64天");
        assertThat(library.ask(new Question("遵义会议和古田会议开了几天"))).isNotInstanceOf(Answer.Surveyed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1927年都有哪些起义|南昌起义", "27年有啥起义呀|南昌起义", "1956年发生了哪些大事|中国共产党第八次全国代表大会",
            "抗战时期开过哪些会|洛川会议", "上世纪五十年代有哪些运动|“三反”", "1948年9月到1949年1月打了哪些战役|辽沈战役", "抗战那几年都开了哪些会|洛川会议",
            "1935年红军都开了哪些重要会议|遵义会议", "1955年到1959年修成了哪些大桥|武汉长江大桥", "1936年有哪些人牺牲了|刘志丹", "78到82年开过哪些重要的会|中国共产党第十二次全国代表大会",
            "五六十年代有哪些运动|“三反”"})
    void listsWhatThereWasInATime(String question, String title) {
        assertThat(titles(overview(question))).anyMatch(one -> one.contains(title));
    }

    @Test
    void findsNeighboursInASuccession() {
        assertThat(titles(overview("七大的下一次党代会"))).containsExactly("中国共产党第八次全国代表大会");
        assertThat(titles(overview("最近一次党代会是哪年开的"))).containsExactly("中国共产党第二十次全国代表大会");
    }

    @Test
    void leadsToTheSameAgain() {
        Overview overview = overview("抗战时期开过哪些会");
        assertThat(overview.items()).hasSizeGreaterThan(Overview.PAGE);
        assertThat(overview(overview.again()).items()).containsExactlyElementsOf(overview.items());
    }

    @ParameterizedTest
    @ValueSource(strings = {"遵义会议什么时候开的", "第一次反围剿是什么时候", "1927年8月7日开了什么会", "南昌起义谁领导的", "长征走了多少里", "七大有多少代表参加",
            "北上抗日先遣队是哪支部队改编的", "方志敏先生是哪里人", "红军长征先后经过哪些省", "1943年中央书记处有哪三个人", "遵义会议和古田会议是什么关系", "毛泽东最早在哪里读书",
            "那年的主题教育要抓哪几件事", "二大通过了哪些文件", "党员的义务有几条", "周恩来和邓颖超是哪年结婚的", "最早的党员有谁", "小岗村的大包干最早是在哪里搞的", "中央红军到达陕北是哪年",
            "三大纪律哪几条", "焦裕禄到兰考之后干了哪些事", "遵义会议在1935年通过了哪些决议", "1945年七大选出了哪些中央委员", "1929年古田会议之后红军做了什么",
            "周恩来和邓颖超结婚多少年", "一大代表有几个", "长征走了多少天", "党员可以信教吗"})
    void leavesPlainQuestions(String question) {
        assertThat(library.ask(new Question(question))).isNotInstanceOf(Answer.Surveyed.class);
    }

    private Overview overview(String question) {
        assertThat(library.ask(new Question(question))).isInstanceOf(Answer.Surveyed.class);
        return ((Answer.Surveyed) library.ask(new Question(question))).overview();
    }

    private static List<String> titles(Overview overview) {
        return overview.items().stream().map(item -> item.entry().title()).toList();
    }
}
