package org.xianfeng;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
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
import org.xianfeng.chat.ChatId;
import org.xianfeng.member.Attribute;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.member.Members;
import org.xianfeng.member.Profile;
import org.xianfeng.member.Profiles;
import org.xianfeng.task.ATask;
import org.xianfeng.task.Addition;
import org.xianfeng.task.Tasks;

import static org.assertj.core.api.Assertions.assertThat;

/** On a phone: from a task's card to the person in charge, and from a notice to its report by branch and 催读. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class BroadcastJourneyIT {

    private static final Pattern CHAT = Pattern.compile("web:[A-Za-z0-9_-]+");

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
    void anOrganizerUrgesNotifiesSeesWhoHasReadAndRemindsTheOthers(@TempDir Path data) {
        try (RunningService service = RunningService.start(data, List.of("--xianfeng.volunteer.quiet-from=00:00",
                "--xianfeng.volunteer.quiet-until=00:00", "--xianfeng.broadcast.progress-every=1s",
                "--xianfeng.organisation.branches=兴达社区支部,清河支部"));
                Visitor wang = browser.visitor(Device.PHONE);
                Visitor zhang = browser.visitor(Device.PHONE);
                Visitor zhao = browser.visitor(Device.PHONE)) {
            ChatRoom office = new ChatRoom(wang.claims(service.url() + "/admin/claim?token="
                    + service.bean(FirstAdmin.class).token().orElseThrow()));
            office.hears("你现在是管理员了");
            ChatRoom zhangs = member(service, zhang, "张三", "清河支部");
            ChatRoom zhaos = member(service, zhao, "赵五", "兴达社区支部");
            urge(service, office, zhangs);
            notifyAll(office, zhangs, zhaos);
            remind(office, zhaos);
            assertThat(Visitor.barriers(office.page())).isEmpty();
            assertThat(Visitor.smallTargets(office.page())).isEmpty();
            assertThat(wang.errors()).isEmpty();
            assertThat(zhang.errors()).isEmpty();
        }
    }

    private static ChatRoom member(RunningService service, Visitor visitor, String name, String branch) {
        ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
        room.ask("/whoami", "web:");
        ChatId chat = chat(room);
        service.bean(Members.class).call(chat, name);
        service.bean(Profiles.class).keep(chat, Profile.EMPTY.choosing(Attribute.BRANCH, branch));
        return room;
    }

    private static ChatId chat(ChatRoom room) {
        Matcher found = CHAT.matcher(room.replies().last().innerText());
        assertThat(found.find()).isTrue();
        return ChatId.parse(found.group());
    }

    private static void urge(RunningService service, ChatRoom office, ChatRoom zhangs) {
        Addition added = service.bean(Tasks.class).add("t1", new ChatId("web", "list"), List.of(
                ATask.titled("修好兴达社区的路灯").by("张三", chat(zhangs)).due(LocalDate.of(2099, 6, 30)).build()));
        assertThat(added).isInstanceOf(Addition.Added.class);
        zhangs.sees("这项任务由你负责");
        office.ask("清单", "修好兴达社区的路灯");
        office.page().getByRole(AriaRole.BUTTON)
                .filter(new FilterOptions().setHasText("修好兴达社区的路灯")).last().click();
        office.hears("具体责任人：张三");
        Visitor.photograph(office.page(), "broadcast-task-phone");
        office.press("🔔 催办", "请抓紧办理");
        office.press("⬅ 回去核对", "任务 1 号的责任人");
        office.press("存好，下一步", "能收到：1 人");
        office.press("🚀 现在发", "你的群发发完了");
        zhangs.sees("张三同志：由你负责的任务「修好兴达社区的路灯」");
    }

    private static void notifyAll(ChatRoom office, ChatRoom zhangs, ChatRoom zhaos) {
        office.ask("群发", "写一条群发");
        office.ask("{姓名}同志：周五下午三点{支部}开支部大会，请带笔记本。", "哪一类消息");
        office.press("通知", "发给谁");
        Visitor.photograph(office.page(), "broadcast-audience-phone");
        office.press("全体", "请核对");
        office.press("✅ 要已阅", "要「已阅」按钮吗");
        office.press("要", "▫ ✅ 已阅");
        Visitor.photograph(office.page(), "broadcast-preview-phone");
        office.press("存好，下一步", "能收到");
        Visitor.photograph(office.page(), "broadcast-card-phone");
        office.press("🚀 现在发", "你的群发发完了");
        zhangs.sees("张三同志：周五下午三点清河支部开支部大会");
        Visitor.photograph(zhangs.page(), "broadcast-received-phone");
        zhangs.press("✅ 已阅", "你已阅");
        zhaos.sees("赵五同志：周五下午三点兴达社区支部开支部大会");
        Visitor.photograph(office.page(), "broadcast-done-phone");
    }

    private static void remind(ChatRoom office, ChatRoom zhaos) {
        office.press("📊 报告", "清河支部：1/1 · 已阅 1（100%）");
        Visitor.photograph(office.page(), "broadcast-report-phone");
        office.button("🔔 催读").click();
        zhaos.sees("🔔 再提醒一次");
        zhaos.press("✅ 已阅", "你已阅");
        office.hears("你的群发发完了");
        office.press("📊 报告", "的报告");
    }
}
