package org.xianfeng.member.profile;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.conversation.Talk;
import org.xianfeng.chat.conversation.TestConversation;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.MemberSettings;
import org.xianfeng.member.Profile;
import org.xianfeng.member.ProfileRequest;
import org.xianfeng.member.RedisMembers;
import org.xianfeng.member.TestMembers;
import org.xianfeng.member.organisation.OrganisationDialog;
import org.xianfeng.member.organisation.OrganisationSettings;
import org.xianfeng.member.organisation.RedisOrganisation;
import org.xianfeng.store.embedded.TestRedis;

import static org.assertj.core.api.Assertions.assertThat;

/** What members tell of themselves, and the lists that admins keep for them. */
class ProfileDialogTest {

    private static final ChatId ZHANG = new ChatId("telegram", "42");
    private static final ChatId LI = new ChatId("telegram", "7");
    private static final ChatId ADMIN = new ChatId("telegram", "1");

    private static TestRedis redis;
    private static RedisProfiles profiles;
    private static RedisMembers members;
    private static RedisOrganisation organisation;
    private static ProfileDialog profile;
    private static ProfileListDialog choice;
    private static OrganisationDialog lists;

    private Talk zhang;
    private Talk admin;

    @BeforeAll
    static void start(@TempDir Path folder) {
        redis = TestRedis.in(folder);
        Phrases phrases = ShippedPhrases.load();
        members = new RedisMembers(redis.client(), new MemberSettings(List.of("telegram:1"), null, null), _ -> {});
        profiles = new RedisProfiles(redis.client());
        organisation = new RedisOrganisation(redis.client(),
                new OrganisationSettings(List.of("兴达社区支部"), List.of(), List.of("驾驶", "讲解", "急救")));
        BirthYear years = new BirthYear(Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC),
                ZoneOffset.UTC);
        Forms forms = new Forms(phrases);
        ProfileRequest request = TestMembers.profileRequest(phrases);
        ProfileCards cards = new ProfileCards(profiles, organisation, members, request, phrases);
        profile = new ProfileDialog(profiles, cards, request, members, members, years, forms, phrases);
        choice = new ProfileListDialog(profiles, organisation, cards, forms, phrases);
        lists = new OrganisationDialog(organisation, (_, _, _, _) -> {
        }, forms, phrases);
    }

    @BeforeEach
    void begin() {
        redis.client().flushAll();
        zhang = new Talk(ZHANG, profile, choice);
        admin = new Talk(ADMIN, profile, choice, lists);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void keepsWhatIsChosenAndLeavesTheRestEmpty() {
        assertThat(zhang.sends("/profile")).contains("支部：没填", "网格：没填", "专长：没填", "出生年份：没填");
        assertThat(zhang.labels()).as("no list of grids, no button").doesNotContain("网格");
        zhang.presses("支部");
        assertThat(zhang.presses("兴达社区支部")).contains("记下了", "支部：兴达社区支部");
        zhang.presses("专长");
        zhang.presses("驾驶");
        zhang.presses("急救");
        assertThat(zhang.labels()).contains("✓ 驾驶", "讲解", "✓ 急救");
        zhang.presses("✓ 急救");
        zhang.presses("⬅ 返回");
        zhang.presses("出生年份");
        assertThat(zhang.sends("１９８０年")).contains("专长：驾驶", "出生年份：1980");
        assertThat(zhang.isListenedTo("遵义会议是什么时候召开的？")).isFalse();
        assertThat(profiles.of(ZHANG).born()).isEqualTo(OptionalInt.of(1980));
    }

    @Test
    void erasesOneOrAllOfIt() {
        profiles.keep(ZHANG, Profile.EMPTY.choosing(Attribute.BRANCH, "兴达社区支部").choosing(Attribute.SKILL, "驾驶")
                .bornIn(OptionalInt.of(1980)));
        members.call(ZHANG, "张三");
        zhang.sends("/profile");
        zhang.presses("支部");
        assertThat(zhang.presses("不填")).contains("支部：没填", "专长：驾驶");
        zhang.presses("全部清空");
        assertThat(zhang.presses("确定清空")).contains("名字：张三", "专长：没填", "出生年份：没填");
        assertThat(profiles.of(ZHANG)).isEqualTo(Profile.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "2027", "1899", "去年", "12345"})
    void asksAgainForAYearThatIsNone(String year) {
        zhang.sends("/profile");
        zhang.presses("出生年份");
        assertThat(zhang.sends(year)).contains("这个年份我没看懂");
        assertThat(zhang.sends("/cancel")).contains("我的资料");
        assertThat(zhang.isListenedTo("1980")).isFalse();
    }

    @Test
    void findsANameInALongListByAPartOfIt() {
        IntStream.rangeClosed(1, 500).forEach(i -> organisation.add(Attribute.BRANCH, "第" + i + "支部"));
        zhang.sends("/profile");
        zhang.presses("支部");
        assertThat(zhang.labels()).contains("1/63");
        assertThat(zhang.sends("第499")).contains("找到这些支部");
        assertThat(zhang.presses("第499支部")).contains("支部：第499支部");
        zhang.presses("支部");
        assertThat(zhang.sends("火星")).contains("没有「火星」");
        assertThat(zhang.sends("第7支")).contains("找到这些支部");
        assertThat(zhang.labels()).containsExactly("第7支部", "⬅ 返回");
        assertThat(zhang.presses("⬅ 返回")).contains("支部：第499支部");
        assertThat(zhang.isListenedTo("第8支部")).isFalse();
        zhang.presses("支部");
        assertThat(zhang.presses("▶")).contains("请选支部");
        assertThat(zhang.labels()).contains("2/63", "第9支部").doesNotContain("第7支部");
        assertThat(zhang.sends("/cancel")).contains("我的资料");
    }

    @Test
    void showsAProfileToItsOwnerAndToAdminsOnly() {
        members.call(ZHANG, "张三");
        profiles.keep(ZHANG, Profile.EMPTY.choosing(Attribute.SKILL, "驾驶"));
        assertThat(admin.sends("/profile telegram:42")).contains("张三", "专长：驾驶");
        assertThat(new Talk(LI, profile).sends("/profile telegram:42")).doesNotContain("张三")
                .contains("只有管理员看得到");
        assertThat(admin.sends("/profile telegram:99")).contains("没有找到编号 telegram:99");
        assertThat(admin.sends("/profile 张三")).contains("没有找到编号 张三");
    }

    @Test
    void givesTheProfilesOfManyAtOnce() {
        profiles.keep(ZHANG, Profile.EMPTY.choosing(Attribute.BRANCH, "兴达社区支部"));
        assertThat(profiles.ofAll(List.of(ZHANG, LI))).isEqualTo(
                Map.of(ZHANG, Profile.EMPTY.choosing(Attribute.BRANCH, "兴达社区支部"), LI, Profile.EMPTY));
        List<ChatId> all = IntStream.range(0, 1200).mapToObj(i -> new ChatId("web", "m" + i)).toList();
        assertThat(profiles.ofAll(all)).hasSize(1200);
    }

    @Test
    void letsAdminsAddToTheListsAndTakeOut() {
        admin.sends("/organisation");
        admin.presses("网格（0）");
        admin.presses("➕ 添加");
        admin.sends("一号网格\n 二号网格 \n\n一号网格");
        assertThat(organisation.names(Attribute.GRID)).containsExactly("一号网格", "二号网格");
        admin.presses("一号网格");
        assertThat(admin.presses("删除")).contains("网格");
        assertThat(organisation.names(Attribute.GRID)).containsExactly("二号网格");
    }

    @Test
    void namesALineThatIsNoNameAndAddsTheOthers() {
        admin.sends("/organisation");
        admin.presses("网格");
        admin.presses("➕ 添加");
        assertThat(admin.sends("二号、三号网格")).contains("「二号、三号网格」不能用");
        assertThat(organisation.names(Attribute.GRID)).isEmpty();
        assertThat(admin.sends("一号网格\n二号、三号网格\n四号网格")).startsWith("已添加 2 个。「二号、三号网格」没有添加");
        assertThat(organisation.names(Attribute.GRID)).containsExactly("一号网格", "四号网格");
    }

    @Test
    void keepsInTheListsWhatTheSettingsSay() {
        admin.sends("/organisation");
        admin.presses("支部");
        admin.presses("兴达社区支部");
        assertThat(admin.presses("删除")).contains("在配置里写的");
        assertThat(organisation.names(Attribute.BRANCH)).containsExactly("兴达社区支部");
    }

    @Test
    void turnsAwayButtonsThatAreStaleOrForged() {
        for (String action : List.of("profile:nonsense", "profile:pick:SKILL:no-such-name", "profile:pick:BRANCH:0",
                "profile:list:NAME:0", "profile:list:SKILL:", "profile:born:1", "profile:pick:SKILL:0-0-0-0-0",
                "profile:")) {
            assertThat(zhang.pressesAction(action)).as(action).startsWith("这个按钮已经过期了");
        }
        assertThat(zhang.pressesAction("profile:list:SKILL:999999")).contains("请选专长");
        Talk member = new Talk(ZHANG, TestConversation.of(List.of(lists), members, ShippedPhrases.load(),
                Clock.systemUTC(), Duration.ofHours(12)));
        assertThat(member.pressesAction("organisation:add:GRID:0")).contains("给管理员用的");
    }
}
