package org.xianfeng.volunteer.signup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.member.TestMembers;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing up, waiting, being offered a place and finding a substitute, as members see it on their phones. */
class SignUpDialogTest {

    private static Village village;

    private Talk organizer;
    private Talk zhang;
    private Talk li;
    private Talk zhao;

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
        zhao = village.talk(8, "赵五");
    }

    @Test
    void keepsAnActivityWithOnePostAsSimpleAsItWas() {
        village.publish("清扫楼道", "明天下午3点到5点", "1");
        assertThat(zhang.sends("/activities")).contains("清扫楼道", "11月24日（周二）15:00–17:00", "还有 1 个名额");
        assertThat(zhang.presses("清扫楼道")).contains("名额 1 人，已报 0 人，候补 0 人");
        assertThat(zhang.labels()).containsExactly("报名", "💬 问组织者", "刷新", "全部活动");
        assertThat(zhang.presses("报名")).startsWith("✅ 报名成功");
        assertThat(zhang.labels()).containsExactly("取消报名", "找人替", "加到日历", "💬 问组织者", "刷新", "全部活动");
        assertThat(zhang.action("加到日历")).isEqualTo("calendar:post:1.1");
        Village.join(li, "清扫楼道", "加入候补");
        assertThat(li.text()).contains("已为你排上候补", "排第 1 位");
        assertThat(zhang.presses("取消报名")).startsWith("已取消");
        village.follow();
        assertThat(li.news()).singleElement().asString().startsWith("🎉 有人退出，你已从候补递补为正式报名");
        assertThat(zhang.news()).isEmpty();
    }

    @Test
    void listsShiftsAndRolesWithTheirFreePlacesAndWhereOneStands() {
        village.publishWithShiftsAndRoles();
        assertThat(zhang.sends("/activities")).contains("共 2 场", "还有 6 个名额");
        assertThat(zhang.presses("敬老院慰问")).contains("11月28日（周六）09:00–11:00 · 讲解员", "11月29日（周日）09:00–11:00");
        assertThat(zhang.labels()).contains("11月28日（周六）09:00 · 讲解员 余2");
        zhang.presses("11月28日（周六）09:00 · 讲解员");
        assertThat(zhang.text()).startsWith("敬老院慰问 · 讲解员");
        zhang.presses("报名");
        assertThat(zhang.presses("⬅ 全部场次")).contains("✅ 你已报名");
        assertThat(zhang.labels()).contains("11月28日（周六）09:00 · 讲解员 ✅");
        assertThat(zhang.sends("/mine")).contains("11月28日（周六）09:00–11:00 · 讲解员", "✅ 你已报名");
    }

    @Test
    void pagesTheShiftsOfALongActivity() {
        village.draft("值班", "12月1日9:00-11:00", "2");
        for (int day = 2; day <= 9; day++) {
            organizer.presses("➕ 加一场");
            organizer.sends("12月" + day + "日");
        }
        organizer.presses("发布");
        zhang.sends("/activities");
        assertThat(zhang.presses("值班")).contains("12月6日（周日）09:00", "共 9 场").doesNotContain("12月7日");
        assertThat(zhang.labels()).contains("1/2", "▶");
        assertThat(zhang.presses("▶")).contains("12月9日").doesNotContain("12月6日");
    }

    @Test
    void saysWhatASignUpClashesWithAndLeadsThere() {
        village.publish("清扫楼道", "明天下午3点到5点", "5");
        village.publish("红歌排练", "明天下午4点到6点", "5");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(zhang, "红歌排练", "报名");
        assertThat(zhang.text()).contains("没报上：和你报的清扫楼道（11月24日（周二）15:00–17:00）时间冲突");
        assertThat(zhang.presses("看「清扫楼道」")).contains("✅ 你已报名");
    }

    @Test
    void asksWhetherThereIsTimeForTheWay() {
        village.publish("清扫楼道", "明天下午3点到5点", "5");
        village.publish("红歌排练", "明天 17:20-18:00", "5");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(zhang, "红歌排练", "报名");
        assertThat(zhang.text()).contains("只隔 20 分钟，来得及吗？");
        assertThat(zhang.presses("不报了")).contains("还有 5 个名额");
        zhang.presses("报名");
        assertThat(zhang.presses("来得及，报名")).startsWith("✅ 报名成功");
    }

    @Test
    void saysExactlyWhatSomebodyLacksAndLetsThemFillItIn() {
        village.draft("义诊", "下周六 9:00-11:00", "5");
        village.setting("限支部", "兴达");
        village.setting("限专长", "急救");
        village.setting("限年龄", "18-60");
        organizer.presses("发布");
        Village.join(zhang, "义诊", "报名");
        assertThat(zhang.text()).contains("面向支部：兴达社区支部；你填的是：没填", "还缺专长：急救；你填的是：没填", "年龄要求：18–60 岁；你填的出生年份：没填");
        assertThat(zhang.presses("填写我的资料")).contains("我的资料");
        village.profile(zhang, TestMembers.profile("清河支部", 1950, "急救"));
        Village.join(zhang, "义诊", "报名");
        assertThat(zhang.text()).contains("你填的是：清河支部", "你填的出生年份：1950").doesNotContain("还缺专长");
        village.profile(zhang, TestMembers.profile("兴达社区支部", 1990, "急救", "驾驶"));
        Village.join(zhang, "义诊", "报名");
        assertThat(zhang.text()).startsWith("✅ 报名成功");
    }

    @Test
    void offersAPlaceWithADeadlineAndTakesTheAnswer() {
        village.publishByOffer("清扫楼道");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(li, "清扫楼道", "加入候补");
        Village.join(zhao, "清扫楼道", "加入候补");
        Village.leave(zhang, "清扫楼道");
        village.follow();
        assertThat(li.news()).singleElement().asString().startsWith("🎁 轮到你了").contains("留到 11月23日（周一）13:00");
        assertThat(li.labels()).contains("接受", "让给下一位");
        String late = li.action("接受");
        assertThat(li.presses("让给下一位")).startsWith("好的，名额让给下一位了");
        village.follow();
        assertThat(zhao.news()).hasSize(1);
        assertThat(zhao.presses("接受")).startsWith("✅ 报名成功");
        assertThat(li.pressesAction(late)).startsWith("这个名额已经不在了");
    }

    @Test
    void passesAnOfferOnThatNobodyAnswers() {
        village.publishByOffer("清扫楼道");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(li, "清扫楼道", "加入候补");
        Village.join(zhao, "清扫楼道", "加入候补");
        Village.leave(zhang, "清扫楼道");
        village.follow();
        village.passes(Duration.ofHours(5));
        assertThat(li.news()).satisfiesExactly(offer -> assertThat(offer).startsWith("🎁"),
                expired -> assertThat(expired).startsWith("没有等到你的答复"));
        assertThat(zhao.news()).singleElement().asString().startsWith("🎁");
    }

    @Test
    void drawsPlacesAndTellsEachTheirResultAndHowToCheckIt() {
        village.draft("看阅兵", "下周六 9:00-11:00", "1");
        village.setting("抽签", "明天 20:00");
        organizer.presses("发布");
        Village.join(zhang, "看阅兵", "参加抽签");
        assertThat(zhang.text()).startsWith("🎲 已参加抽签").contains("11月24日（周二）20:00 开奖");
        Village.join(li, "看阅兵", "参加抽签");
        String before = zhang.presses("🎲 抽签办法");
        assertThat(before).contains("SHA-256", "你的编号是 telegram:42");
        String commitment = before.lines().filter(line -> line.matches("[0-9a-f]{64}")).findFirst().orElseThrow();
        village.passes(Duration.ofDays(2));
        List<String> all = List.of(String.join("", zhang.news()), String.join("", li.news()));
        assertThat(all).anySatisfy(won -> assertThat(won).startsWith("🎉 抽签结果：你抽中了"))
                .anySatisfy(lost -> assertThat(lost).contains("这次没有抽中，你在候补，排第 1 位"));
        zhang.sends("/mine");
        zhang.presses("看阅兵");
        assertThat(zhang.presses("🎲 抽签办法")).contains("种子：\n", commitment);
    }

    /** One place and three who want it: before the draw nobody is in a queue, and nothing is full. */
    @Test
    void saysNothingOfFullOrOfAQueueBeforeTheDraw() {
        village.draft("看阅兵", "下周六 9:00-11:00", "1");
        village.setting("抽签", "明天 20:00");
        organizer.presses("发布");
        for (Talk somebody : List.of(zhang, li)) {
            Village.join(somebody, "看阅兵", "参加抽签");
            assertThat(somebody.text()).doesNotContain("候补", "满");
            assertThat(somebody.labels()).contains("退出抽签");
        }
        assertThat(zhao.sends("/activities")).contains("还没抽签，已有 2 人报名").doesNotContain("候补", "满");
        assertThat(zhao.presses("看阅兵")).contains("名额 1 人，已有 2 人参加抽签").doesNotContain("候补", "满");
        assertThat(zhao.labels()).contains("参加抽签").doesNotContain("加入候补");
        assertThat(zhang.sends("/mine")).contains("🎲").doesNotContain("候补", "满");
        organizer.sends("/close");
        assertThat(organizer.presses("看阅兵")).doesNotContain("候补", "满");
        assertThat(organizer.presses("看名单")).contains("还没抽签，已有 2 人参加抽签").doesNotContain("候补", "满");
        assertThat(organizer.presses("看谁参加抽签")).contains("参加抽签的 2 人", "1. 张三", "2. 李四").doesNotContain("候补");
    }

    @Test
    void writesALetterToTheSubstituteThatCanBeForwardedAsItIs() {
        village.publish("清扫楼道", "明天下午3点到5点", "1");
        Village.join(zhang, "清扫楼道", "报名");
        zhang.presses("找人替");
        List<String> messages = List.of(zhang.presses("发给他").split("\n\n", 2));
        assertThat(messages.getFirst()).isEqualTo("好的。请把下面这条消息转发给想请的人，他点开链接就能接。名额先替你留着。");
        assertThat(messages.getLast()).startsWith("我报了清扫楼道，11月24日（周二）15:00–17:00，地点：兴达社区。临时去不了，想请你替我去：\n")
                .contains("愿意的话，点开就能接：\nhttps://t.me/bot?start=sub_1-1_").doesNotContain("报名", "候补");
    }

    @Test
    void leadsBackToTheSignUpFromTheProfileThatWasFilledIn() {
        village.draft("义诊", "下周六 9:00-11:00", "5");
        village.setting("限支部", "兴达");
        organizer.presses("发布");
        Village.join(zhang, "义诊", "报名");
        zhang.presses("填写我的资料");
        zhang.presses("支部");
        assertThat(zhang.presses("兴达社区支部")).startsWith("✅ 记下了").contains("支部：兴达社区支部");
        assertThat(zhang.labels()).startsWith("⬅ 回去报「义诊」");
        assertThat(zhang.presses("⬅ 回去报「义诊」")).contains("还有 5 个名额");
        assertThat(zhang.presses("报名")).startsWith("✅ 报名成功");
        zhang.sends("/profile");
        assertThat(zhang.labels()).as("who comes by themselves").noneMatch(label -> label.startsWith("⬅"));
    }

    @Test
    void handsAPlaceToWhomeverTheLinkIsForwardedTo() {
        village.publish("清扫楼道", "明天下午3点到5点", "1");
        Village.join(zhang, "清扫楼道", "报名");
        zhang.presses("找人替");
        String letter = zhang.presses("发给他");
        assertThat(letter).contains("我报了清扫楼道", "https://t.me/bot?start=sub_1-1_");
        String payload = letter.substring(letter.indexOf("sub_")).strip();
        assertThat(li.sends("/start " + payload)).startsWith("张三临时去不了，想请你替他参加")
                .contains("清扫楼道", "11月24日（周二）15:00–17:00", "兴达社区");
        li.presses("不了");
        assertThat(zhang.news()).containsExactly("李四这次替不了你。名额还是你的，可以再请别人。");
        zhao.sends("/start " + payload);
        assertThat(zhao.presses("我来替")).startsWith("✅ 谢谢你！名额现在是你的了");
        village.follow();
        assertThat(zhang.news()).containsExactly("✅ 赵五接了你在清扫楼道（11月24日（周二）15:00–17:00）的名额，你不用去了。");
        assertThat(li.sends("/start " + payload)).contains("已经用过");
        assertThat(zhang.sends("/start sub_1-1_wrong")).contains("已经用过");
        assertThat(zhang.sends("/start sub_")).contains("已经用过");
    }

    @Test
    void asksTheQueueForASubstituteAndKeepsThePlaceUntilSomebodyAccepts() {
        village.publish("清扫楼道", "明天下午3点到5点", "1");
        Village.join(zhang, "清扫楼道", "报名");
        zhang.presses("找人替");
        assertThat(zhang.labels()).doesNotContain("问问候补的人");
        Village.join(li, "清扫楼道", "加入候补");
        Village.open(zhang, "清扫楼道");
        zhang.presses("找人替");
        assertThat(zhang.presses("问问候补的人")).startsWith("好的，我正按顺序问").contains("正在找人替");
        village.follow();
        assertThat(li.news()).singleElement().asString().startsWith("🎁");
        li.presses("让给下一位");
        village.follow();
        assertThat(zhang.news()).singleElement().asString().startsWith("候补的人都问过了").contains("✅ 你已报名");
    }

    @Test
    void leadsWhoIsTooLateToCancelToASubstitute() {
        village.draft("清扫楼道", "明天下午3点到5点", "1");
        village.setting("最晚取消时间", "1天");
        organizer.presses("发布");
        Village.join(zhang, "清扫楼道", "报名");
        String leave = zhang.action("取消报名");
        village.passes(Duration.ofHours(8));
        assertThat(zhang.pressesAction(leave)).startsWith("临近开始，不能直接取消了").contains("找人替");
        assertThat(zhang.labels()).contains("找人替").doesNotContain("取消报名");
    }

    @Test
    void tellsWhoComesAfterTheDeadline() {
        village.draft("清扫楼道", "明天下午3点到5点", "1");
        village.setting("报名截止时间", "提前1天");
        organizer.presses("发布");
        Village.open(zhang, "清扫楼道");
        String join = zhang.action("报名");
        village.passes(Duration.ofHours(8));
        assertThat(zhang.pressesAction(join)).startsWith("没报上：报名时间已经过了");
        assertThat(zhang.labels()).containsExactly("💬 问组织者", "刷新", "全部活动");
    }

    @Test
    void tellsNothingThatIsOverByNow() {
        village.publish("清扫楼道", "明天下午3点到5点", "1");
        Village.join(zhang, "清扫楼道", "报名");
        Village.join(li, "清扫楼道", "加入候补");
        Village.leave(zhang, "清扫楼道");
        village.passes(Duration.ofDays(2));
        assertThat(li.news()).isEmpty();
    }

    @Test
    void turnsAwayButtonsThatAreStaleOrForged() {
        for (String action : List.of("volunteer:join:0", "volunteer:join:12.0", "volunteer:join:12.100",
                "volunteer:accept:12.1", "substitute:explode:12.1:token")) {
            assertThat(zhang.pressesAction(action)).as(action).contains("这个按钮已经过期了");
        }
        for (String action : List.of("volunteer:accept:12.1.999999999999999", "volunteer:seek:12.3",
                "volunteer:post:999999999.99", "volunteer:manage:12", "volunteer:removesurely:12.1",
                "volunteer:keepsurplus:12.1.5", "volunteer:weeks:12.4")) {
            assertThat(zhang.pressesAction(action)).as(action).contains("没有找到这个活动");
        }
        assertThat(zhang.pressesAction("substitute:take:12.1:token")).contains("已经用过");
    }
}
