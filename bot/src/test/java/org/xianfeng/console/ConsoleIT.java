package org.xianfeng.console;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;
import org.xianfeng.member.FirstAdmin;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.Roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The console in a browser: from the link in the chat through the main job of each page. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class ConsoleIT {

    private static final List<String> PAGES = List.of("", "/activities", "/activities/calendar", "/activities/1",
            "/activities/1/posts/1/seated", "/library?q=遵义会议", "/library/try?q=遵义会议是什么时候召开的？",
            "/library/entries/zunyi-huiyi", "/library/unanswered", "/library/documents", "/library/index",
            "/broadcasts",
            "/broadcasts/1", "/tasks", "/tasks/1", "/tasks/4", "/tasks/import", "/members",
            "/members/person?id=web:scene-member-1",
            "/members/import", "/figures", "/audit", "/sessions");

    private static TestBrowser browser;
    private static RunningService service;
    private static Visitor admin;
    private static ConsoleScene scene;

    @BeforeAll
    static void start(@TempDir Path data) {
        browser = TestBrowser.start();
        service = RunningService.start(data, List.of(RunningService.TEN_YEARS));
        admin = browser.visitor(Device.DESKTOP);
        ChatRoom room = new ChatRoom(admin.claims(service.url() + "/admin/claim?token="
                + service.bean(FirstAdmin.class).token().orElseThrow()));
        room.hears("你现在是管理员了");
        room.ask("/name 王主任", "记下了：王主任");
        scene = new ConsoleScene(service, Instant.now());
        scene.begins();
        room.ask("/console", "打开控制台");
        Page page = admin.open(Objects.requireNonNull(room.replies().last().locator("a").getAttribute("href")));
        assertThat(page.getByText("以「王主任」的身份进入控制台")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("进入控制台")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("今天"))).isVisible();
        room.hears("有人用你的身份登录了控制台");
    }

    @AfterAll
    static void stop() {
        admin.close();
        service.close();
        browser.close();
    }

    static List<Device> devices() {
        return Device.byDay(Device.PHONE, Device.DESKTOP, Device.PHONE.dark(), Device.DESKTOP.dark());
    }

    /** On every device, by night: nothing keeps anybody from using a page, and nothing sticks out of it. */
    @ParameterizedTest
    @MethodSource("devices")
    void shows(Device device) {
        List<String> wrong = new ArrayList<>();
        try (Visitor reader = admin.on(device)) {
            pages((name, page) -> {
                Visitor.photograph(page, "console-" + device.width() + "-"
                        + device.colours().name().toLowerCase(Locale.ROOT) + "-" + name);
                Visitor.barriers(page).forEach(barrier -> wrong.add(name + ": " + barrier));
                Visitor.smallTargets(page).forEach(target -> wrong.add(name + ": " + target));
                if (!(Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")) {
                    wrong.add(name + " is wider than the window");
                }
            }, reader);
            wrong.addAll(reader.errors());
        }
        Assertions.assertThat(wrong).isEmpty();
    }

    private interface Look {

        void at(String name, Page page);
    }

    private static void pages(Look look, Visitor reader) {
        PAGES.forEach(one -> {
            Page page = reader.open(service.url() + "/console" + one);
            look.at(one.isEmpty() ? "today" : one.substring(1).replaceAll("[^a-z0-9]+", "-"), page);
            page.close();
        });
    }

    @Test
    void findsAnActivityAndSeesItFill() {
        on(page -> {
            page.navigate(service.url() + "/console/activities");
            page.getByRole(AriaRole.SEARCHBOX).fill("敬老院");
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("敬老院慰问")).click();
            assertThat(page.getByText("已报 0 / 12")).isVisible();
            service.bean(Roster.class).signUp("live", scene.member(0),
                    new PostId(new ActivityId(2), 1), true);
            assertThat(page.getByText("已报 1 / 12")).isVisible();
            assertThat(page.getByText("张三")).isVisible();
        });
    }

    @Test
    void triesAQuestionAndReadsTheLibraryAnew() {
        on(page -> {
            page.navigate(service.url() + "/console/library/try");
            page.getByLabel("成员会怎么问").fill("遵义会议是什么时候召开的？");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("问一下")).click();
            assertThat(page.getByText("直接回答", new Page.GetByTextOptions().setExact(true))).isVisible();
            assertThat(page.locator("tbody tr").first()).containsText("遵义会议");
            page.navigate(service.url() + "/console/library/index");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("更新资料库")).click();
            assertThat(page.getByText("没有变化，不用换")).isVisible();
            page.navigate(service.url() + "/console/audit");
            assertThat(page.locator("tbody tr").first()).containsText("更新资料库");
        });
    }

    @Test
    void approvesABroadcastThatSomebodyElseWrote() {
        on(page -> {
            page.navigate(service.url() + "/console/broadcasts?state=AWAITING_APPROVAL");
            page.locator(".lines a").first().click();
            assertThat(page.getByText("本周五下午三点召开支部党员大会")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("批准发出")).click();
            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
            page.navigate(service.url() + "/console/audit?action=BROADCAST");
            assertThat(page.locator("tbody tr").first()).containsText("Approve");
        });
    }

    @Test
    void findsAnOverdueTaskAndAMember() {
        on(page -> {
            page.navigate(service.url() + "/console/tasks?state=OVERDUE");
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("老旧小区加装照明")).click();
            assertThat(page.getByText("列入清单")).isVisible();
            page.navigate(service.url() + "/console/members");
            page.getByRole(AriaRole.SEARCHBOX).fill("张三");
            assertThat(page.locator("tbody tr")).hasCount(1);
        });
    }

    @Test
    void triesATableOfTasksThenImportsIt() {
        on(page -> {
            page.navigate(service.url() + "/console/tasks/import");
            page.locator("input[type=file]").setInputFiles(new FilePayload("tasks.csv", "text/csv",
                    "事项,类别,完成时限\n楼道灯更换,民生工程,2030-05-01".getBytes(StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("先试试")).click();
            assertThat(page.getByText("这 1 项都没问题")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入").setExact(true)).click();
            assertThat(page.getByText("这 1 项在清单上了")).isVisible();
            page.navigate(service.url() + "/console/tasks");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("楼道灯更换"))).isVisible();
        });
    }

    private static void on(Consumer<Page> what) {
        try (Visitor reader = admin.on(Device.DESKTOP)) {
            what.accept(reader.open(service.url() + "/console"));
            Assertions.assertThat(reader.errors()).isEmpty();
        }
    }
}
