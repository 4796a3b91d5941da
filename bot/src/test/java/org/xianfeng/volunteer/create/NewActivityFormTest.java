package org.xianfeng.volunteer.create;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Helpers;
import org.xianfeng.volunteer.activity.Rules;
import org.xianfeng.volunteer.attendance.Coordinates;
import org.xianfeng.volunteer.checkin.Sites;
import org.xianfeng.volunteer.signup.Village;

import static org.assertj.core.api.Assertions.assertThat;

/** How an organizer fills in what a new activity is. */
class NewActivityFormTest {

    private static Village village;

    private Talk organizer;

    @BeforeAll
    static void found(@TempDir Path folder) {
        village = Village.in(folder);
    }

    @AfterAll
    static void close() {
        village.close();
    }

    @BeforeEach
    void begin() {
        village.forgetAll();
        organizer = village.organizer();
    }

    @Test
    void beginsWithWhatItIsAboutAndHowLongItIs() {
        assertThat(organizer.sends("/new")).startsWith("第 1 步，共 6 步\n发布新活动");
    }

    @Test
    void goesBackAndForthWithTheAnswersKept() {
        organizer.sends("/new");
        organizer.sends("清扫楼道");
        organizer.sends("带上扫帚");
        organizer.sends("明天 9:00");
        organizer.sends("11:00");
        organizer.sends("兴达社区");
        assertThat(organizer.presses("⬅ 上一步")).contains("🕘 11月24日（周二）09:00–11:00").endsWith("现在填的是：兴达社区");
        assertThat(organizer.presses("⬅ 上一步")).startsWith("第 4 步").endsWith("现在填的是：11月24日（周二）11:00");
        assertThat(organizer.presses("⬅ 上一步")).startsWith("第 3 步").endsWith("现在填的是：11月24日（周二）09:00");
        assertThat(organizer.presses("⬅ 上一步")).startsWith("第 2 步").endsWith("现在填的是：带上扫帚");
        for (int step = 2; step < 6; step++) {
            organizer.presses("不改，下一步 ➡");
        }
        assertThat(organizer.sends("20")).contains("清扫楼道", "11月24日（周二）09:00–11:00", "兴达社区", "20 人", "带上扫帚");
    }

    @Test
    void returnsToThePreviewFromEachFieldThatIsChangedThere() {
        village.draft("清扫楼道", "明天 9:00-11:00", "20");
        change("名称");
        assertThat(organizer.sends("清扫院子")).startsWith("请核对").contains("清扫院子").doesNotContain("清扫楼道");
        change("说明");
        assertThat(organizer.sends("带上扫帚")).startsWith("请核对").contains("带上扫帚");
        change("人数");
        assertThat(organizer.presses("⬅ 回去核对")).startsWith("请核对").contains("20 人");
    }

    @Test
    void asksForTheEndAnewWhenTheStartIsChanged() {
        village.draft("清扫楼道", "明天 9:00-11:00", "20");
        change("开始");
        assertThat(organizer.sends("后天 14:00")).contains("🕘 11月25日（周三）14:00", "什么时候结束").doesNotContain("现在填的是");
        assertThat(organizer.labels()).doesNotContain("⬅ 回去核对");
        assertThat(organizer.sends("16:00")).startsWith("请核对").contains("11月25日（周三）14:00–16:00");
        change("开始");
        assertThat(organizer.sends("周六 8:00-9:00")).startsWith("请核对").contains("11月28日（周六）08:00–09:00");
    }

    @Test
    void keepsTheEndWhenTheChangedStartCannotBeTaken() {
        village.draft("清扫楼道", "明天 9:00-11:00", "20");
        change("开始");
        assertThat(organizer.sends("明天9点到2028年12月1日9点")).contains("活动最长一年");
        assertThat(organizer.presses("⬅ 回去核对")).contains("11月24日（周二）09:00–11:00");
    }

    @Test
    void addsOneShiftAnAnswerAndLeavesThemOutTogether() {
        village.draft("值班", "周六 9:00-11:00", "2");
        organizer.presses("➕ 加一场");
        assertThat(organizer.sends("周日")).contains("共 2 场", "11月29日（周日）09:00–11:00");
        assertThat(organizer.presses("➕ 加一场")).endsWith("现在填的是：11月29日（周日）09:00–11:00");
        assertThat(organizer.sends("周日")).contains("已经有这一场了");
        assertThat(organizer.sends("周五 14:00")).contains("共 3 场", "11月27日（周五）14:00–16:00");
        organizer.presses("➕ 加一场");
        assertThat(organizer.presses("不要这项了")).contains("11月28日（周六）09:00–11:00").doesNotContain("周日", "周五");
    }

    @Test
    void asksForNoPlacesWhereRolesHaveTheirs() {
        village.draft("值班", "周六 9:00-11:00", "2");
        village.setting("岗位", "驾驶员 1（驾驶），讲解员 2");
        assertThat(organizer.labels()).contains("✓ 岗位").doesNotContain("人数", "✏ 人数");
        assertThat(organizer.presses("✓ 岗位")).endsWith("现在填的是：驾驶员 1、讲解员 2");
        assertThat(organizer.presses("不要这项了")).contains("名额 2 人");
    }

    @Test
    void takesAChoiceByItsWords() {
        village.draft("值班", "周六 9:00-11:00", "2");
        change("有人退出时");
        assertThat(organizer.labels()).startsWith("自动递补", "先询问");
        assertThat(organizer.sends("问一下")).startsWith("请点下面的按钮");
        assertThat(organizer.sends("先询问")).startsWith("请核对").contains("逐个询问候补的人");
        organizer.presses("发布");
        assertThat(made(1).rules().promotion()).isEqualTo(Rules.Promotion.BY_OFFER);
    }

    @Test
    void changesWhateverIsInThePreviewByOneTap() {
        village.draft("值班", "周六 9:00-11:00", "2");
        assertThat(organizer.labels()).containsExactly("发布", "存为草稿", "✏ 名称", "✏ 说明", "✏ 开始", "✏ 结束", "✏ 地点", "✏ 人数",
                "➕ 加一场", "⚙ 更多设置", "⬅ 上一步", "✖ 不填了");
        assertThat(organizer.presses("✏ 地点")).endsWith("现在填的是：兴达社区");
        assertThat(organizer.sends("清河社区")).startsWith("请核对").contains("📍 清河社区");
    }

    @Test
    void choosesBranchesByButtonsAndAddsSettingsOneAfterAnother() {
        village.draft("值班", "周六 9:00-11:00", "2");
        organizer.presses("⚙ 更多设置");
        assertThat(organizer.labels()).contains("限支部", "报名截止时间", "最晚取消时间", "有人退出时", "发布", "存为草稿");
        organizer.presses("限支部");
        organizer.presses("清河支部");
        assertThat(organizer.presses("兴达社区支部")).endsWith("现在填的是：兴达社区支部、清河支部");
        organizer.presses("⬅ 回去核对");
        organizer.presses("报名截止时间");
        assertThat(organizer.sends("2小时")).contains("开始前 2 小时截止报名");
        organizer.presses("最晚取消时间");
        organizer.sends("1天");
        organizer.presses("有人退出时");
        assertThat(organizer.presses("先询问")).contains("面向支部：兴达社区支部、清河支部", "开始前 2 小时截止报名", "开始前 1 天内不能自己取消");
        assertThat(organizer.presses("发布")).contains("已发布");
        assertThat(made(1).rules().eligibility().branches()).containsExactlyInAnyOrder("清河支部", "兴达社区支部");
    }

    /** With all that can be set; what is kept beside it, such as who helps and where it is, is there as well. */
    @Test
    void copiesAndRepeatsKeepEverything() {
        village.task(12, "让老人晚年有伴");
        Talk li = village.talk(7, "李四");
        village.bean(Members.class).assign(li.chat(), Role.ORGANIZER);
        village.draft("值班", "周六 9:00-11:00", "2");
        organizer.presses("✏ 说明");
        organizer.sends("带上扫帚");
        for (String setting : List.of("岗位=驾驶员 1（驾驶），讲解员 2", "限支部=兴达", "限网格=一号", "限专长=急救", "限年龄=18-60", "报名截止时间=2小时",
                "最晚取消时间=1天", "抽签=周五 20:00", "所属任务=12")) {
            village.setting(setting.split("=", -1)[0], setting.split("=", -1)[1]);
        }
        organizer.presses("有人退出时");
        organizer.presses("先询问");
        organizer.presses("限身份");
        organizer.presses("只限已确认");
        organizer.presses("发布");
        village.bean(Helpers.class).add(new ActivityId(1), li.chat());
        Coordinates square = new Coordinates(38.04, 114.5);
        village.bean(Sites.class).keep(new ActivityId(1), square);
        organizer.presses("管理这个活动");
        organizer.presses("复制");
        organizer.sends("12月12日");
        organizer.presses("发布");
        organizer.sends("/close");
        organizer.presses("值班");
        organizer.presses("每周重复");
        organizer.presses("1");
        organizer.presses("全部发布");
        for (int copy : List.of(2, 3)) {
            assertThat(made(copy)).usingRecursiveComparison().ignoringFields("id", "shifts", "rules.draw")
                    .isEqualTo(made(1));
            assertThat(made(copy).posts()).containsExactlyElementsOf(made(1).posts().toList());
            assertThat(made(copy).rules().draw()).isPresent();
            assertThat(village.bean(Helpers.class).of(new ActivityId(copy))).containsExactly(li.chat());
            assertThat(village.bean(Sites.class).of(new ActivityId(copy))).contains(square);
        }
    }

    @Test
    void copiesWithAllShiftsAndTheDrawMoved() {
        village.draft("值班", "周六 9:00-11:00", "2");
        organizer.presses("➕ 加一场");
        organizer.sends("周日");
        village.setting("抽签", "周五 20:00");
        organizer.presses("发布");
        organizer.presses("管理这个活动");
        assertThat(organizer.presses("复制")).startsWith("值班").contains("从哪天开始");
        assertThat(organizer.sends("12月12日 14:00")).startsWith("请核对").contains("12月12日（周六）14:00–16:00",
                "12月13日（周日）14:00–16:00", "12月12日（周六）01:00 抽签");
        change("改到哪天");
        assertThat(organizer.sends("12月19日")).contains("12月19日（周六）14:00–16:00", "12月20日（周日）14:00–16:00",
                "12月19日（周六）01:00 抽签");
        organizer.presses("发布");
        assertThat(made(2).shifts()).hasSize(2);
        assertThat(made(1).shifts().getFirst().start()).isBefore(made(2).start());
    }

    @Test
    void refusesToPublishWhatHasPassedMeanwhile() {
        village.draft("清扫楼道", "今天 10:00-11:00", "20");
        village.passes(Duration.ofMinutes(90));
        assertThat(organizer.presses("发布")).startsWith("这个时间已经过去了").contains("什么时候开始");
        organizer.sends("明天 9:00-11:00");
        assertThat(organizer.presses("发布")).contains("已发布");
    }

    @Test
    void publishesOnceHoweverOftenTheEndIsHandled() {
        village.draft("清扫楼道", "明天 9:00-11:00", "20");
        String end = organizer.action("发布");
        assertThat(organizer.pressesTwice(end)).hasSize(2)
                .allSatisfy(answer -> assertThat(answer).contains("已发布", "t_1"));
        assertThat(village.bean(Activities.class).openCount()).isOne();
    }

    @Test
    void answersNoButtonOfAnEarlierDraft() {
        village.draft("清扫楼道", "明天 9:00-11:00", "20");
        List<String> old = List.of(organizer.action("发布"), organizer.action("存为草稿"), organizer.action("⚙ 更多设置"),
                organizer.action("➕ 加一场"), organizer.action("⬅ 上一步"), organizer.action("✖ 不填了"));
        organizer.sends("/new");
        for (String action : old) {
            assertThat(organizer.pressesAction(action)).as(action).contains("这个按钮已经过期了");
        }
        assertThat(village.bean(Activities.class).openCount()).isZero();
        assertThat(organizer.sends("清扫院子")).startsWith("第 2 步");
    }

    @Test
    void takesWordsOfAButtonForAnAnswerWhereThatButtonIsNotThere() {
        organizer.sends("/new");
        assertThat(organizer.sends("发布")).startsWith("第 2 步");
        organizer.presses("跳过");
        organizer.sends("明天 9:00-11:00");
        organizer.sends("兴达社区");
        assertThat(organizer.sends("20")).contains("发布");
        assertThat(organizer.sends("发布！")).contains("已发布");
        assertThat(made(1).title()).isEqualTo("发布");
    }

    @ParameterizedTest
    @ValueSource(strings = {"／cancel", "/cancel", "退出", "✖ 不填了", "不发了"})
    void stopsByACommandOrAWord(String stop) {
        village.draft("清扫楼道", "明天 9:00-11:00", "20");
        assertThat(organizer.sends(stop)).isEqualTo("好的，没有发布。想再发时用 /new。");
        assertThat(organizer.isListenedTo("你好")).isFalse();
    }

    private void change(String field) {
        if (organizer.labels().contains("✏ " + field)) {
            organizer.presses("✏ " + field);
        } else {
            organizer.presses("⚙ 更多设置");
            organizer.presses(organizer.labels().contains("✓ " + field) ? "✓ " + field : field);
        }
    }

    private static Activity made(int number) {
        return village.bean(Activities.class).find(new ActivityId(number)).orElseThrow();
    }
}
