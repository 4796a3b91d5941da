package org.xianfeng.knowledge.naming;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.entry.Source;
import org.xianfeng.knowledge.text.Folding;

import static org.assertj.core.api.Assertions.assertThat;

class NameFormsTest {

    @ParameterizedTest
    @CsvSource({"中国共产党第十一届中央委员会第三次全体会议, 十一届三中全会", "中共11届3中全会, 十一届三中全会", "党的十一届三中, 十一届三中全会", "扩大的六届六中全会, 六届六中全会",
            "第八届中央委员会扩大的第十二次全体会议, 八届十二中全会", "中国共产党第七次全国代表大会, 七大", "第7次全国代表大会, 七大", "第七次党代会, 七大", "7大, 七大",
            "第五届全国人民代表大会第一次会议, 五届全国人大一次会议", "5届人大1次会议, 五届全国人大一次会议", "中国人民政治协商会议第二届全国委员会第一次会议, 全国政协二届一次会议"})
    void givesASessionOneName(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"27大, 二十七大", "红四军党的第七次代表大会, 红四军党的第七次代表大会", "河北省第九次党代会, 河北省第九次党代会", "国民党五届三中全会, 国民党五届三中全会",
            "邢台市十五届人大一次会议, 邢台市十五届人大一次会议", "市委十届三次全会, 市委十届三次全会", "中央纪委三次全会, 中央纪委三次全会",
            "中国国民党第一次全国代表大会, 国民党一大"})
    void leavesToOthersWhatIsTheirs(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"第3次反围剿, 第三次反围剿", "第3条, 第三条", "第38条, 第三十八条", "第120条, 第一百二十条", "第105条, 第一百零五条",
            "第1079条, 第一千零七十九条", "第1200条, 第一千二百条", "115师, 一一五师", "第一一五师, 一一五师", "一二零师, 一二〇师", "第十八军, 十八军", "18军, 十八军",
            "红4军, 红四军",
            "红军第四军, 红四军", "第4野战军, 四野", "8路军, 八路军", "新4军, 新四军", "一二·九运动, 一二九运动", "12.9运动, 一二九运动", "129运动, 一二九运动",
            "918事变, 九一八事变", "530运动, 五卅运动", "上世纪五十年代, 20世纪50年代", "五十年代, 20世纪50年代", "19世纪60年代, 19世纪60年代"})
    void writesWhatIsNamedByANumberInOneWay(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"3个师, 3个师", "1938抗战, 1938抗战", "50团员, 50团员", "10大于5, 10大于5", "第5, 第5", "1921年7月1日, 1921年7月1日"})
    void leavesNumbersThatCount(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"47年毛泽东在哪, 1947年毛泽东在哪", "九八年抗洪, 1998年抗洪", "08年奥运会, 2008年奥运会", "民国三十八年, 1949年", "民国元年, 1912年",
            "21年开的会, 1921年2021年开的会", "打了27年, 打了27年", "47年后, 47年后", "历时14年, 历时14年", "二三年的事, 二三年的事", "1947年, 1947年"})
    void writesYearsInFull(String question, String full) {
        assertThat(YearForms.in(question)).isEqualTo(full);
    }

    @Test
    void speaksOfPeopleByTheirRank() {
        assertThat(forms(person("彭德怀", "1898/1974", "1955年9月，彭德怀被授予元帅军衔。")))
                .contains("彭总", "彭帅", "彭老总", "德怀同志", "彭德怀元帅")
                .doesNotContain("彭老", "彭大将");
        assertThat(forms(person("董必武", "1886/1975", "董必武生于湖北黄安。"))).contains("董老").doesNotContain("董帅");
        assertThat(forms(person("陈红军", "1987/2020", "陈红军牺牲。"))).doesNotContain("红军同志");
    }

    @ParameterizedTest
    @CsvSource({"董老是谁, true", "董老师是谁, false", "彭总和他, true", "小彭总和他, false", "请问彭总, true", "彭总统, false"})
    void tellsAnAddressFromAWord(String question, boolean may) {
        int start = Math.max(question.indexOf("董老"), question.indexOf("彭总"));
        assertThat(Address.mayStand(question, start, start + 2)).isEqualTo(may);
    }

    @Test
    void shortensWhatEndsInAKind() {
        assertThat(forms(entry("遵义会议", Kind.MEETING, "遵义会议召开。"))).contains("遵义会").doesNotContain("遵义");
        assertThat(forms(entry("平型关大捷", Kind.BATTLE, "平型关大捷。"))).contains("平型关战役", "平型关之战").doesNotContain("平型关那仗");
        assertThat(forms(entry("志愿军第二次战役", Kind.BATTLE, "第二次战役。"))).doesNotContain("志愿军第二次", "志愿军第二次大捷");
        assertThat(forms(entry("中国人民武装警察部队", Kind.ORGANISATION, "部队。"))).contains("武装警察部队");
    }

    @Test
    void hearsOfOtherNames() {
        assertThat(NameForms.of(entry("平汉战役", Kind.BATTLE, "平汉战役又称邯郸战役，1945年10月进行。")))
                .contains(new NameForm("邯郸战役", "平汉战役"));
        assertThat(NameForms.of(entry("窑洞里的谈话", Kind.EVENT, "这次谈话史称“窑洞对”。"))).contains(new NameForm("窑洞对", "这次谈话"));
    }

    @Test
    void writesAFormAsATerm() {
        NameForm form = new NameForm("遵义会", "遵义会议");
        assertThat(NameForm.of(form.term())).isEqualTo(form);
        assertThat(form.term()).startsWith(NameForm.beginningOf("遵义会"));
    }

    private static List<String> forms(Entry entry) {
        return NameForms.of(entry).stream().map(NameForm::form).toList();
    }

    private static Entry person(String name, String life, String text) {
        return new Entry("somebody", name, Kind.PERSON, List.of(EntryDate.parse(life)), List.of(), List.of(), List.of(),
                List.of(), List.of(new Source("s")), text, List.of());
    }

    private static Entry entry(String title, Kind kind, String text) {
        return new Entry("something", title, kind, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new Source("s")), text, List.of());
    }
}
