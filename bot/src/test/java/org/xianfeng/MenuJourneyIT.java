package org.xianfeng;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;
import org.xianfeng.member.FirstAdmin;

import static org.assertj.core.api.Assertions.assertThat;

/** On a phone: the menu, commands in people's own words, and a form gone back and forth. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class MenuJourneyIT {

    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void anOrganizerFindsTheirWayByTheMenuAndFillsInAForm(@TempDir Path data) {
        try (RunningService service = RunningService.start(data); Visitor wang = browser.visitor(Device.PHONE)) {
            ChatRoom room = new ChatRoom(wang.claims(service.url() + "/admin/claim?token="
                    + service.bean(FirstAdmin.class).token().orElseThrow()));
            room.hears("你现在是管理员了");
            readLarger(room);
            leafThroughTheMenu(room);
            sayWhatIsWanted(room);
            fillIn(room);
            stopHalfWay(room);
            assertThat(Visitor.barriers(room.page())).isEmpty();
            assertThat(Visitor.smallTargets(room.page())).isEmpty();
            assertThat(wang.errors()).isEmpty();
        }
    }

    @Test
    void aVisitorIsLetInByACodeAndGoesOnWithWhatTheyWanted(@TempDir Path data) {
        try (RunningService service = RunningService.start(data, List.of("--xianfeng.admission.by=invitation"));
                Visitor wang = browser.visitor(Device.PHONE);
                Visitor li = browser.visitor(Device.PHONE)) {
            ChatRoom admin = new ChatRoom(wang.claims(service.url() + "/admin/claim?token="
                    + service.bean(FirstAdmin.class).token().orElseThrow()));
            admin.hears("你现在是管理员了");
            admin.ask("邀请码", "现在没有能用的邀请码");
            admin.button("➕ 做一个邀请码").click();
            admin.sees("给多少人用");
            admin.button("10 人").click();
            admin.sees("管用多少天");
            admin.button("7 天").click();
            admin.sees("已用 0／10 人");
            Visitor.photograph(admin.page(), "invitation-phone");
            String code = admin.replies().last().innerText().replaceAll("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
            ChatRoom visitor = ChatRoom.greeted(li.open(service.url()));
            visitor.ask("遵义会议是什么时候召开的", "1935年1月");
            visitor.ask("我的报名", "报名、清单这些是给本组织的同志用的");
            Visitor.photograph(visitor.page(), "visitor-phone");
            visitor.button("🔑 填邀请码").last().click();
            visitor.sees("请把邀请码发给我");
            visitor.ask(code.toLowerCase(Locale.ROOT), "欢迎加入");
            visitor.button("➡ 接着刚才的").click();
            visitor.hears("还没有报名");
            visitor.ask("菜单", "我能做这些");
            Visitor.photograph(visitor.page(), "menu-member-phone");
            assertThat(Visitor.barriers(visitor.page())).isEmpty();
            assertThat(Visitor.smallTargets(visitor.page())).isEmpty();
            assertThat(li.errors()).isEmpty();
        }
    }

    private static void readLarger(ChatRoom room) {
        room.button("菜单").click();
        room.button("特大").click();
        Visitor.photograph(room.page(), "menu-largest-phone");
        assertThat(room.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        room.page().reload();
        assertThat(room.page().evaluate("getComputedStyle(document.documentElement).fontSize")).isEqualTo("21.92px");
        room.button("菜单").click();
        room.button("标准").click();
        room.page().keyboard().press("Escape");
    }

    private static void leafThroughTheMenu(ChatRoom room) {
        room.ask("谢谢你！", "");
        room.ask("菜单", "我能做这些");
        Visitor.photograph(room.page(), "menu-phone");
        room.button("更多…").click();
        room.button("活动报名").click();
        room.button("我的报名").click();
        room.hears("还没有报名");
        Visitor.photograph(room.page(), "menu-group-phone");
    }

    private static void sayWhatIsWanted(ChatRoom room) {
        room.ask("我要取消报名", "没有要取消的");
        room.ask("／mine。", "还没有报名");
        room.ask("最近有什么活动", "活动");
    }

    private static void fillIn(ChatRoom room) {
        room.ask("/new", "第 1 步");
        room.ask("清扫楼道", "第 2 步");
        PlaywrightAssertions.assertThat(room.page().locator(".row button:disabled")).hasCount(1);
        room.button("跳过").click();
        room.sees("第 3 步");
        room.ask("下周六 14:00-16:00", "第 5 步");
        room.button("⬅ 上一步").click();
        room.sees("第 4 步");
        Visitor.photograph(room.page(), "form-back-phone");
        room.button("不改，下一步 ➡").click();
        room.ask("兴达社区", "第 6 步");
        room.ask("20", "清扫楼道");
        Visitor.photograph(room.page(), "form-fields-phone");
        room.button("✏ 地点").click();
        room.ask("城南广场", "城南广场");
        Visitor.photograph(room.page(), "form-preview-phone");
        room.ask("发布", "清扫楼道");
    }

    private static void stopHalfWay(ChatRoom room) {
        room.ask("/new", "第 1 步");
        room.ask("／cancel", "没有发布");
        room.ask("/new", "第 1 步");
        room.ask("退出", "没有发布");
    }
}
