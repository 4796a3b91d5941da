package org.xianfeng.chat.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.WelcomeButton;

import static org.assertj.core.api.Assertions.assertThat;

class MainMenuTest {

    private static final String BACK = "⬅ 返回";

    private Role role = Role.MEMBER;
    private final Conversation conversation = TestConversation.of(List.of(new ShippedCommands()),
            List.of(new Contributed(20, "看看活动"), new Contributed(10, "问一个试试"), new Contributed(30, "历史上的今天")),
            _ -> role, ShippedPhrases.load(), Clock.systemUTC(), Duration.ofHours(12));
    private final Talk member = new Talk(new ChatId("paper", "42"), conversation);

    private record Contributed(int rank, String label) implements WelcomeButton {

        @Override
        public Button button(Locale language) {
            return new Button(label, "paper:button");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "菜单", "帮助"})
    void showsWhatAMemberWantsMostAndTheGroupsUnderMore(String typed) {
        assertThat(member.sends(typed)).contains("我能做这些").doesNotContain("/");
        assertThat(member.labels()).containsExactly("🙋 看活动", "📋 我的报名", "📍 签到", "⏰ 我的时长", "📅 历史上的今天",
                "👤 我的资料", "更多…");
        member.presses("更多…");
        assertThat(member.labels()).containsExactly("问党史、看历史", "活动报名", "我的", "清单", "关于我", BACK);
        member.presses(BACK);
        assertThat(member.labels()).contains("🙋 看活动");
    }

    @Test
    void showsOrganizersFirstWhatOnlyTheyDo() {
        role = Role.ORGANIZER;
        member.sends("/help");
        assertThat(member.labels()).startsWith("➕ 发布活动", "✅ 清单", "🙋 看活动");
    }

    @Test
    void showsOrganizersAndAdminsWhatTheyManage() {
        role = Role.ORGANIZER;
        member.sends("/help");
        member.presses("更多…");
        assertThat(member.labels()).hasSize(7).contains("组织与管理");
        member.presses("组织与管理");
        assertThat(member.labels()).containsExactly("发布新活动", "给自己组织的活动点名", "清单上加一项任务", BACK);
        role = Role.ADMIN;
        member.pressesAction(MainMenu.OPEN.with(MenuGroup.MANAGE));
        assertThat(member.labels()).contains("导出工时、清单等表格");
    }

    @Test
    void opensAGroupWithADescriptionOfEachCommandAndAWayBack() {
        member.sends("/help");
        member.presses("更多…");
        assertThat(member.presses("活动报名")).startsWith("活动报名");
        assertThat(member.labels()).containsExactly("看活动，报名", "我的报名", "签到、签退", "取消报名，或不填了", BACK);
        assertThat(member.presses(BACK)).contains("我能做这些");
        assertThat(member.labels()).contains("问党史、看历史");
    }

    @Test
    void opensGroupsInPlace() {
        assertThat(press("menu:open:OWN")).allMatch(Reply::inPlace);
        assertThat(press("menu:open")).allMatch(Reply::inPlace);
    }

    @Test
    void runsTheCommandOfAButtonInAMessageOfItsOwn() {
        member.sends("/help");
        assertThat(member.presses("⏰ 我的时长")).isEqualTo("/record");
        member.sends("/help");
        member.presses("更多…");
        member.presses("我的");
        assertThat(member.presses("我的时长")).isEqualTo("/record");
        assertThat(press("menu:run:record")).noneMatch(Reply::inPlace);
    }

    @Test
    void refusesWhoLostTheirRoleSinceTheMenuWasShown() {
        assertThat(member.pressesAction("menu:run:new")).contains("这个命令是给活动组织者用的");
    }

    @ParameterizedTest
    @ValueSource(strings = {"menu:run:", "menu:run:nothing", "menu:open:NOTHING", "menu:open:OWN:1"})
    void callsAButtonStaleThatItNeverShowed(String action) {
        assertThat(member.pressesAction(action)).contains("这个按钮已经过期了");
    }

    @Test
    void welcomesWithWhatFeaturesContributeAndTheMenu() {
        assertThat(member.sends("/start")).contains("我是先锋");
        assertThat(member.labels()).containsExactly("问一个试试", "看看活动", "历史上的今天", "菜单");
        assertThat(member.presses("菜单")).contains("我能做这些");
    }

    @Test
    void changesTheLanguageOfTheMenu() {
        member.sends("/language");
        member.presses("English");
        member.sends("menu");
        assertThat(member.labels()).contains("🙋 Activities", "More…");
        assertThat(member.pressesAction("chat:speak:x-evil")).contains("expired");
    }

    private List<Reply> press(String action) {
        return conversation.answer(
                new Incoming.ButtonPress(new Origin("1", member.chat(), "", "", Instant.EPOCH), action, "m"),
                Session.fresh(Locale.SIMPLIFIED_CHINESE));
    }
}
