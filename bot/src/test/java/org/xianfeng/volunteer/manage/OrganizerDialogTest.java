package org.xianfeng.volunteer.manage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.Members;
import org.xianfeng.member.TestMembers;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.Village;

import static org.assertj.core.api.Assertions.assertThat;

/** What organizers do with their activities, and what those concerned are told. */
class OrganizerDialogTest {

    private static Village village;

    private Talk organizer;
    private Talk zhang;
    private Talk li;

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
        zhang = village.talk(42, "张三");
        li = village.talk(7, "李四");
    }

    @Test
    void readsBackEachTimeAndAllThatIsAddedBeforeItIsPublished() {
        village.task(12, "让老人晚年有伴");
        organizer.sends("/new");
        organizer.sends("敬老院慰问");
        organizer.presses("跳过");
        assertThat(organizer.sends("下周六下午2点")).startsWith("第 4 步").contains("🕘 12月5日（周六）14:00\n");
        assertThat(organizer.sends("4点半")).startsWith("第 5 步").contains("🕘 12月5日（周六）14:00–16:30\n");
        organizer.sends("敬老院");
        organizer.sends("20人");
        organizer.presses("➕ 加一场");
        organizer.sends("12月6日");
        village.setting("岗位", "驾驶员 2（驾驶），讲解员 1");
        village.setting("限支部", "清河");
        village.setting("限年龄", "18岁以上");
        village.setting("报名截止时间", "提前2小时");
        village.setting("抽签", "12月1日 20:00");
        village.setting("所属任务", "12");
        assertThat(organizer.text()).contains("12月5日（周六）14:00–16:30", "12月6日（周日）14:00–16:30", "👥 驾驶员 2 人，需要专长：驾驶",
                "👥 讲解员 1 人", "面向支部：清河支部", "年龄：18 岁以上", "开始前 2 小时截止报名", "🎲 12月1日（周二）20:00 抽签", "清单任务：12 号  让老人晚年有伴");
        assertThat(organizer.presses("✓ 限支部")).endsWith("现在填的是：清河支部");
        assertThat(organizer.presses("不要这项了")).doesNotContain("面向支部");
        organizer.presses("发布");
        zhang.sends("/activities");
        assertThat(zhang.presses("敬老院慰问")).contains("清单任务：12 号  让老人晚年有伴");
        Activity activity = village.bean(Activities.class).find(new ActivityId(1)).orElseThrow();
        assertThat(activity.posts()).extracting(Post::role).containsExactly("驾驶员", "讲解员", "驾驶员", "讲解员");
        assertThat(activity.task()).isEqualTo("12");
        assertThat(activity.rules().signUpEnds()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void takesAWholeSentenceAndAsksOnlyWhatItLacks() {
        assertThat(organizer.sends("/new 周六9点到11点，东门，20人，打扫卫生")).startsWith("请核对").contains("打扫卫生",
                "11月28日（周六）09:00–11:00", "📍 东门",
                "20 人");
        organizer.presses("✖ 不填了");
        organizer.sends("/new");
        assertThat(organizer.sends("周日下午3点到5点，慰问敬老院，十二个人，自带口罩")).startsWith("第 5 步");
        assertThat(organizer.sends("清河敬老院门口")).startsWith("请核对").contains("慰问敬老院", "11月29日（周日）15:00–17:00",
                "📍 清河敬老院门口", "12 人", "自带口罩");
    }

    /** What one would set by seven buttons fits into the sentence; what is not understood for sure is description. */
    @Test
    void takesSettingsOutOfTheSentenceAsWell() {
        assertThat(organizer.sends(
                "/new 下周六14点到16点，清河社区门口，慰问老党员，自带手套，限清河支部，18岁以上，提前2小时截止报名，最晚提前1天取消，先询问，岗位：讲解员1、驾驶员2（驾驶），12月1日20:00抽签"))
                .startsWith("请核对").contains("慰问老党员", "12月5日（周六）14:00–16:00", "📍 清河社区门口", "👥 讲解员 1 人",
                        "👥 驾驶员 2 人，需要专长：驾驶",
                        "面向支部：清河支部", "年龄：18 岁以上", "开始前 2 小时截止报名", "开始前 1 天内不能自己取消", "逐个询问候补的人", "🎲 12月1日（周二）20:00 抽签",
                        "自带手套");
        organizer.presses("✖ 不填了");
        assertThat(organizer.sends("/new 周六9点到11点，东门，20人，打扫卫生，限速慢行，面向未来")).startsWith("请核对")
                .contains("20 人", "限速慢行，面向未来")
                .doesNotContain("面向支部");
    }

    @Test
    void asksForTheHourOfAnHourlessDayAndDoesNotGuessTheEvening() {
        organizer.sends("/new 清扫楼道");
        organizer.presses("跳过");
        assertThat(organizer.sends("周六上午")).contains("周六上午的几点开始");
        assertThat(organizer.sends("8点半")).contains("🕘 11月28日（周六）08:30\n");
        assertThat(organizer.sends("8点")).contains("结束");
        assertThat(organizer.sends("到中午12点")).contains("🕘 11月28日（周六）08:30–12:00");
        organizer.presses("⬅ 上一步");
        organizer.presses("⬅ 上一步");
        assertThat(organizer.sends("再下周六 9:00-10:00")).contains("🕘 12月12日（周六）09:00–10:00");
    }

    @Test
    void takesAPeriodForBothTheStartAndTheEnd() {
        organizer.sends("/new");
        organizer.sends("清扫楼道");
        organizer.presses("跳过");
        assertThat(organizer.sends("明天下午3点到5点")).startsWith("第 5 步").contains("🕘 11月24日（周二）15:00–17:00");
        assertThat(organizer.presses("⬅ 上一步")).contains("第 4 步");
    }

    @ParameterizedTest
    @CsvSource({"岗位, 驾驶员, 没看懂", "岗位, '驾驶员 2，驾驶员 3', 没看懂", "岗位, 飞行员 2（飞行）, 专长名单里没有「飞行」", "限支部, 火星支部, 支部名单里没有「火星支部」",
            "限支部, 支部, 有好几个支部", "限年龄, 60-18, 年龄没看懂", "限年龄, 成年, 年龄没看懂", "报名截止时间, 40天, 没看懂", "报名截止时间, 马上, 没看懂",
            "抽签, 2027年1月1日 9:00, 抽签要在第一场开始之前", "所属任务, 十二, 任务编号是一个数字", "所属任务, 99, 清单上没有 99 号任务",
            "抽签, 昨天 9:00, 这个时间已经过去了", "抽签, 明天, 这个时间我没看懂"})
    void saysWhatIsWrongWithWhatIsAdded(String setting, String answer, String why) {
        village.draft("清扫楼道", "下周六 9:00-11:00", "5");
        organizer.presses("⚙ 更多设置");
        organizer.presses(setting);
        assertThat(organizer.sends(answer)).contains(why);
        assertThat(organizer.presses("⬅ 回去核对")).startsWith("请核对");
    }

    @Test
    void keepsADraftFromMembersUntilItIsPublished() {
        village.draft("清扫楼道", "明天 9:00-11:00", "5");
        organizer.presses("存为草稿");
        assertThat(zhang.sends("/start t_1")).contains("没有找到这个活动");
        organizer.sends("/close");
        organizer.presses("清扫楼道");
        assertThat(organizer.presses("发布")).startsWith("✅ 已发布");
        assertThat(zhang.sends("/start t_1")).contains("清扫楼道");
        assertThat(zhang.labels()).doesNotContain("管理这个活动");
    }

    /** 02:35: who gets a place sleeps, and reads of it at seven; with the shift at eight it cannot wait. */
    @Test
    void tellsInTheMorningOfAPlaceThatWasGivenInTheNightUnlessItIsUrgent() {
        village.publish("清扫楼道", "后天 9:00-11:00", "1");
        village.publish("值守路口", "明天 8:00-10:00", "1");
        for (String title : List.of("清扫楼道", "值守路口")) {
            Village.join(zhang, title, "报名");
            Village.join(li, title, "加入候补");
        }
        village.passes(Duration.ofHours(17).plusMinutes(35));
        zhang.pressesAction("volunteer:leave:1.1");
        zhang.pressesAction("volunteer:leave:2.1");
        village.follow();
        assertThat(li.news()).singleElement().asString().startsWith("🎉").contains("值守路口");
        village.passes(Duration.ofHours(4).plusMinutes(24));
        assertThat(li.news()).isEmpty();
        village.passes(Duration.ofMinutes(2));
        assertThat(li.news()).singleElement().asString().startsWith("🎉").contains("清扫楼道");
    }

    @Test
    void listsWhatRunsNowThenWhatComesThenDraftsAndWhatIsOver() {
        village.publish("值守路口", "今天 10:00-12:00", "3");
        village.publish("清扫楼道", "明天 9:00-11:00", "20");
        village.draft("红歌排练", "后天 14:00-16:00", "5");
        organizer.presses("存为草稿");
        Village.join(zhang, "清扫楼道", "报名");
        village.passes(Duration.ofMinutes(90));
        assertThat(organizer.sends("/close")).startsWith("进行中、接下来（2）");
        assertThat(organizer.labels()).containsExactly("值守路口 · 11-23 10:00 · 0/3 · 进行中",
                "清扫楼道 · 11-24 09:00 · 1/20 · 报名中", "草稿（1）", "大家的（2）");
        organizer.presses("草稿（1）");
        assertThat(organizer.labels()).startsWith("红歌排练 · 11-25 14:00 · 0/5 · 草稿");
        village.passes(Duration.ofHours(2));
        organizer.sends("/close");
        organizer.presses("已结束（1）");
        assertThat(organizer.labels()).startsWith("值守路口 · 11-23 10:00 · 0/3 · 已结束");
        organizer.presses("值守路口");
        assertThat(organizer.labels()).contains("看名单", "统计", "复制", "签到管理", "⬅ 我组织的活动");
        assertThat(organizer.presses("⬅ 我组织的活动")).startsWith("进行中、接下来（1）");
    }

    @Test
    void listsTensOfActivitiesByPages() {
        for (int i = 1; i <= 11; i++) {
            village.publish("第" + i + "次清扫", "12月" + i + "日 9:00-11:00", "3");
        }
        organizer.sends("/close");
        assertThat(organizer.labels()).startsWith("第1次清扫 · 12-1 09:00 · 0/3 · 报名中").contains("1/2", "▶");
        organizer.presses("▶");
        assertThat(organizer.labels()).startsWith("第9次清扫 · 12-9 09:00 · 0/3 · 报名中").contains("◀", "2/2");
        assertThat(zhang.pressesAction("volunteer:managed:EVERYBODYS.0")).isNotEmpty();
    }

    @Test
    void changesTitleAndDescriptionAndTellsThoseWhoSignedUpIfWanted() {
        village.publish("清扫楼道", "明天 9:00-11:00", "3");
        Village.join(zhang, "清扫楼道", "报名");
        manage("清扫楼道", "改说明");
        organizer.sends("自带手套，8:50 在东门集合");
        assertThat(organizer.presses("只改，不打扰大家")).startsWith("✅ 改好了").contains("自带手套");
        village.follow();
        assertThat(zhang.news()).isEmpty();
        organizer.presses("改名称");
        assertThat(organizer.sends("字".repeat(61))).contains("1 到 60 个字");
        organizer.sends("清扫楼道和院子");
        assertThat(organizer.presses("改，并告诉报名的人")).startsWith("✅ 改好了");
        village.follow();
        assertThat(zhang.news()).singleElement().asString().contains("清扫楼道", "改名为清扫楼道和院子");
        assertThat(zhang.presses("看「清扫楼道和院子」")).contains("自带手套，8:50 在东门集合");
    }

    @Test
    void bringsInAnotherOrganizerAndHandsTheActivityOver() {
        village.publish("清扫楼道", "明天 9:00-11:00", "3");
        village.bean(Members.class).assign(li.chat(), Role.ORGANIZER);
        assertThat(li.pressesAction("volunteer:roster:1")).contains("给活动组织者用的");
        assertThat(manage("清扫楼道", "协办、移交")).contains("清扫楼道 的负责人是 王主任，还没有协办人");
        organizer.presses("➕ 加协办人");
        assertThat(organizer.sends("张三")).contains("没有找到叫「张三」的组织者");
        organizer.presses("➕ 加协办人");
        assertThat(organizer.sends("李四")).contains("✅ 加上了：李四");
        assertThat(li.news()).singleElement().asString().contains("王主任 请你协办活动清扫楼道");
        li.sends("/close");
        li.presses("清扫楼道");
        assertThat(li.presses("看名单")).contains("已报 0 人");
        organizer.presses("移交给 李四");
        assertThat(organizer.presses("确定移交")).startsWith("✅ 已移交给 李四");
        assertThat(village.bean(Activities.class).find(new ActivityId(1)).orElseThrow().organizer())
                .isEqualTo(li.chat());
        assertThat(li.news()).singleElement().asString().contains("移交给你负责");
    }

    @Test
    void bringsAQuestionToTheOrganizerAndTheAnswerBack() {
        village.publish("清扫楼道", "明天 9:00-11:00", "3");
        assertThat(organizer.sends("/phone 我的电话")).contains("这不像电话号码");
        assertThat(organizer.sends("13812345678")).contains("记下了：138****5678");
        zhang.sends("/activities");
        assertThat(zhang.presses("清扫楼道")).contains("👤 组织者：王主任，电话 13812345678");
        assertThat(zhang.presses("💬 问组织者")).contains("想问清扫楼道的组织者什么");
        assertThat(zhang.sends("要带扫帚吗？")).startsWith("✅ 已转给组织者");
        assertThat(organizer.news()).singleElement().asString().contains("张三 问你组织的清扫楼道", "要带扫帚吗？");
        organizer.presses("回复");
        assertThat(organizer.sends("不用，都备好了")).isEqualTo("✅ 已回复 张三。");
        assertThat(zhang.news()).singleElement().asString().contains("清扫楼道的组织者回复你", "不用，都备好了");
        assertThat(organizer.pressesAction("contact:answer:1:telegram:7")).startsWith("这个按钮已经过期了");
        for (int i = 0; i < 5; i++) {
            zhang.pressesAction("volunteer:ask:1");
            zhang.sends("再问一句");
        }
        assertThat(zhang.text()).contains("今天已经问了 5 次");
    }

    @Test
    void showsOnTheCardOfAnOpenActivityTheLinkToShare() {
        village.publish("清扫楼道", "明天 9:00-11:00", "3");
        organizer.sends("/close");
        assertThat(organizer.presses("清扫楼道")).contains("https://t.me/bot?start=t_1");
        assertThat(organizer.labels()).contains("🖼 海报");
    }

    @Test
    void pressesAButtonOfTheLatestMessageForWhoTypesWhatItSays() {
        village.publish("清扫楼道", "周六 9:00-11:00", "5");
        manage("清扫楼道", "每周重复");
        assertThat(organizer.sends("3次")).contains("再办 3 次", "3. 12月19日（周六）09:00–11:00");
        assertThat(organizer.sends("全部存为草稿")).startsWith("✅ 又存了 3 份草稿");
        assertThat(organizer.sends("看名单")).contains("已报 0 人");
        assertThat(organizer.sends("跳过")).contains("现在没有在填的东西");
    }

    @Test
    void changesThePlacesAndLetsTheOrganizerChooseWhatBecomesOfASurplus() {
        village.publish("清扫楼道", "明天 9:00-11:00", "1");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(li, "清扫楼道", "加入候补");
        manage("清扫楼道", "改人数");
        assertThat(organizer.sends("好多")).contains("人数请填 1 到 100000");
        assertThat(organizer.sends("两个人")).startsWith("✅ 名额改成 2 人了").contains("已报 2 人");
        village.follow();
        assertThat(li.news()).hasSize(1);
        organizer.presses("改人数");
        assertThat(organizer.sends("1")).contains("多 1 人");
        assertThat(organizer.presses("后报的转到候补最前")).contains("已报 1 人，候补 1 人");
        village.follow();
        assertThat(li.news()).singleElement().asString().startsWith("很抱歉，组织者减少了名额").contains("排第 1 位");
        assertThat(zhang.news()).isEmpty();
    }

    @Test
    void movesAShiftAndAsksEachWhetherTheyCanStillCome() {
        village.publish("清扫楼道", "明天 9:00-11:00", "1");
        village.publish("红歌排练", "明天 14:00-16:00", "5");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(zhang, "红歌排练", "报名");
        Village.join(li, "清扫楼道", "加入候补");
        manage("清扫楼道", "改时间");
        assertThat(organizer.sends("昨天 9:00")).contains("已经过去了");
        assertThat(organizer.sends("明天 15:00")).contains("原来：11月24日（周二）09:00–11:00",
                "改为：11月24日（周二）15:00–17:00");
        assertThat(organizer.presses("对，就这样改")).startsWith("✅ 改好了").contains("15:00–17:00");
        village.follow();
        assertThat(zhang.news()).singleElement().asString().contains("清扫楼道 改了时间", "原来：11月24日（周二）09:00–11:00",
                "现在：11月24日（周二）15:00–17:00", "新时间和你报的红歌排练（11月24日（周二）14:00–16:00）冲突");
        assertThat(li.news()).singleElement().asString().doesNotContain("冲突");
        zhang.presses("来不了");
        assertThat(zhang.text()).startsWith("已取消");
        assertThat(li.presses("还能来")).startsWith("✅ 好的，记着呢");
        village.follow();
        assertThat(li.news()).singleElement().asString().startsWith("🎉");
    }

    @Test
    void movesTheActivityToAnotherPlace() {
        village.publish("清扫楼道", "明天 9:00-11:00", "1");
        Village.join(zhang, "清扫楼道", "报名");
        manage("清扫楼道", "改地点");
        assertThat(organizer.sends("远".repeat(101))).contains("1 到 100 个字");
        organizer.sends("清河社区门口");
        organizer.presses("对，就这样改");
        village.follow();
        assertThat(zhang.news()).singleElement().asString().contains("换了地点：清河社区门口");
    }

    @Test
    void leavesEverythingAsItIsWhenTheOrganizerThinksBetterOfIt() {
        village.publish("清扫楼道", "明天 9:00-11:00", "1");
        manage("清扫楼道", "改地点");
        organizer.sends("清河社区门口");
        assertThat(organizer.presses("✖ 不填了")).startsWith("好的，没有改。").contains("清扫楼道");
        assertThat(organizer.isListenedTo("你好")).isFalse();
        organizer.presses("改时间");
        assertThat(organizer.sends("/cancel")).contains("没有改");
        assertThat(zhang.sends("/start t_1")).contains("📍 兴达社区", "11月24日（周二）09:00–11:00");
    }

    @Test
    void callsOffWithAReasonToEverybodyWhoSignedUp() {
        village.publish("清扫楼道", "明天 9:00-11:00", "1");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(li, "清扫楼道", "加入候补");
        manage("清扫楼道", "取消活动");
        assertThat(organizer.sends("暴雨预警")).contains("共 2 位", "原因：暴雨预警");
        assertThat(organizer.presses("确定取消，通知大家")).startsWith("✅ 活动已取消");
        village.follow();
        for (Talk somebody : List.of(zhang, li)) {
            assertThat(somebody.news())
                    .containsExactly("很抱歉，你报名的活动清扫楼道（11月24日（周二）09:00–11:00）取消了。\n原因：暴雨预警");
        }
    }

    @Test
    void closesAndOpensAgainAndTellsThoseWhoWait() {
        village.publish("清扫楼道", "明天 9:00-11:00", "1");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(li, "清扫楼道", "加入候补");
        assertThat(manage("清扫楼道", "截止报名")).contains("还有 1 人在候补", "不再递补");
        organizer.presses("确定截止");
        village.follow();
        assertThat(zhang.news()).isEmpty();
        assertThat(li.news()).singleElement().asString().contains("报名截止了，不再递补");
        zhang.sends("/mine");
        zhang.presses("清扫楼道");
        assertThat(zhang.presses("取消报名")).startsWith("已取消");
        village.follow();
        assertThat(li.news()).isEmpty();
        assertThat(organizer.presses("重新开放报名")).startsWith("✅ 报名重新开放了");
        village.follow();
        assertThat(li.news()).singleElement().asString().startsWith("🎉");
    }

    @Test
    void takesSomebodyOffTheListAndTellsThem() {
        village.publish("清扫楼道", "明天 9:00-11:00", "1");
        village.profile(zhang, TestMembers.profile("清河支部", 0));
        Village.join(zhang, "清扫楼道", "报名");
        assertThat(manage("清扫楼道", "看名单")).contains("1. 张三（清河支部）");
        organizer.presses("移出某人");
        assertThat(organizer.presses("张三（清河支部）")).contains("张三", "telegram:42");
        assertThat(organizer.presses("确定移出")).startsWith("✅ 已移出").contains("已报 0 人");
        village.follow();
        assertThat(zhang.news()).singleElement().asString().contains("组织者把你移出了清扫楼道");
        assertThat(organizer.pressesAction("volunteer:removesurely:1.1")).contains("这个按钮已经过期了");
    }

    /** A card of one's own activity; of anybody else's people nothing, and of a number only its end but for admins. */
    @Test
    void showsTheCardOfWhoSignedUpToWhoMaySeeIt() {
        Talk sun = village.talk(20, "孙组织");
        Talk other = village.talk(21, "钱组织");
        village.bean(Members.class).assign(sun.chat(), Role.ORGANIZER);
        village.bean(Members.class).assign(other.chat(), Role.ORGANIZER);
        village.publish("清扫楼道", "明天 9:00-11:00", "3");
        village.bean(Activities.class).handOver(new ActivityId(1), sun.chat());
        Talk member = village.talk(10042, "赵六");
        village.profile(member, TestMembers.profile("清河支部", 1980, "急救"));
        Village.join(member, "清扫楼道", "报名");
        village.follow();
        sun.sends("/close");
        sun.presses("清扫楼道");
        sun.presses("看名单");
        sun.presses("👤 看名片");
        String card = sun.presses("赵六（清河支部）");
        assertThat(card).startsWith("赵六\n支部：清河支部\n身份：还没有确认\n报名时间：").contains("编号：…0042", "只有本人和管理员")
                .doesNotContain("10042", "1980", "急救");
        String action = "volunteer:person:1.1.0";
        assertThat(sun.pressesAction(action)).isEqualTo(card);
        assertThat(sun.presses("移出名单")).contains("确定把 赵六");
        sun.pressesAction(action);
        assertThat(sun.presses("⬅ 返回")).contains("1. 赵六（清河支部）");
        assertThat(organizer.pressesAction(action)).as("the admin").contains("编号：telegram:10042",
                "/profile telegram:10042");
        for (Talk nobody : List.of(other, zhang, member)) {
            assertThat(nobody.pressesAction(action)).contains("给活动组织者用的").doesNotContain("赵六");
            assertThat(nobody.pressesAction("volunteer:personwhom:1.1.0")).doesNotContain("赵六");
            assertThat(nobody.sends("/profile telegram:10042")).contains("别人的资料只有管理员看得到").doesNotContain("清河");
        }
    }

    @Test
    void letsOnlyOrganizersOfTheActivityManageIt() {
        village.publish("清扫楼道", "明天 9:00-11:00", "1");
        for (String action : List.of("volunteer:manage:1", "volunteer:roster:1", "volunteer:waiters:1.1.0",
                "volunteer:removewhom:1.1.0", "volunteer:places:1", "volunteer:keepsurplus:1.1.5",
                "volunteer:calloffsurely:1", "volunteer:copy:1", "volunteer:repeat:1",
                "volunteer:statistics:1", "volunteer:summary:1", "volunteer:reopen:1")) {
            assertThat(zhang.pressesAction(action)).as(action).contains("给活动组织者用的");
        }
    }

    @Test
    void copiesAllButTheDay() {
        village.publishWithShiftsAndRoles();
        manage("敬老院慰问", "复制");
        assertThat(organizer.text()).contains("从哪天开始");
        assertThat(organizer.sends("12月12日")).startsWith("请核对").contains("12月12日（周六）09:00–11:00",
                "12月13日（周日）09:00–11:00", "👥 驾驶员 1 人，需要专长：驾驶", "👥 讲解员 2 人");
        organizer.presses("发布");
        assertThat(zhang.sends("/activities")).contains("11月28日", "12月12日");
    }

    @Test
    void repeatsEveryWeekAsActivitiesOfTheirOwn() {
        village.publish("清扫楼道", "周六 9:00-11:00", "5");
        manage("清扫楼道", "每周重复");
        assertThat(organizer.presses("3")).contains("1. 12月5日（周六）09:00–11:00", "3. 12月19日（周六）09:00–11:00");
        String all = organizer.action("全部发布");
        assertThat(organizer.presses("全部发布")).startsWith("✅ 又发布了 3 次");
        assertThat(organizer.pressesAction(all)).contains("这个按钮已经过期了");
        assertThat(zhang.sends("/activities").lines().filter("清扫楼道"::equals)).hasSize(4);
    }

    @Test
    void tellsWhatAnActivityCameTo() {
        village.publish("清扫楼道", "明天 9:00-11:00", "50");
        for (int i = 0; i < 8; i++) {
            Talk somebody = village.talk(100 + i, "同志" + i);
            village.profile(somebody, TestMembers.profile(i < 4 ? "清河支部" : i < 6 ? "兴达社区支部" : "", 0));
            Village.join(somebody, "清扫楼道", "报名");
        }
        assertThat(manage("清扫楼道", "统计")).contains("报名 8 人", "清河支部：报名 4 人", "其他：报名 4 人").doesNotContain("兴达社区支部");
        assertThat(organizer.presses("生成小结")).contains("活动小结 · 清扫楼道", "8 位同志报名", "参加支部：清河支部");
    }

    @Test
    void complaint9TellsPeopleOfTheSameNameApart() {
        village.publish("清扫楼道", "明天 9:00-11:00", "50");
        for (int number : List.of(10042, 20042, 30043)) {
            Village.join(village.talk(number, "王伟"), "清扫楼道", "报名");
        }
        Village.join(zhang, "清扫楼道", "报名");
        assertThat(manage("清扫楼道", "看名单")).contains("1. 王伟（编号 0042）（编号 telegram:10042）",
                "2. 王伟（编号 0042）（编号 telegram:20042）", "3. 王伟（编号 0043）", "4. 张三");
    }

    @Test
    void complaint9KeepsEveryMessageShortHoweverManySignUp() {
        village.draft("千人大扫除", "明天 9:00-11:00", "30000");
        organizer.presses("➕ 加一场");
        organizer.sends("12月2日");
        organizer.presses("发布");
        Roster roster = village.bean(Roster.class);
        PostId post = new PostId(new ActivityId(1), 1);
        try (ExecutorService members = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40_000).forEach(i -> members.execute(() -> roster.signUp("r" + i,
                    new ChatId("telegram", Integer.toString(1_000_000 + i)), post, false)));
        }
        zhang.sends("/start t_1");
        assertThat(zhang.text()).hasSizeLessThan(Reply.LONGEST / 4);
        assertThat(manage("千人大扫除", "看名单")).contains("请选是哪一场");
        assertThat(organizer.presses("11月24日")).contains("已报 30000 人，候补 10000 人").hasSizeLessThan(1000);
        assertThat(organizer.labels()).contains("1/1500");
        assertThat(organizer.presses("看候补")).contains("候补 10000 人").hasSizeLessThan(1000);
        assertThat(organizer.pressesAction("volunteer:roster:1.1.1499")).contains("30000. ");
        organizer.presses("⬅ 返回");
        assertThat(organizer.presses("统计")).contains("报名 30000 人").hasSizeLessThan(1000);
    }

    private String manage(String title, String button) {
        organizer.sends("/close");
        organizer.presses(title);
        return organizer.presses(button);
    }
}
