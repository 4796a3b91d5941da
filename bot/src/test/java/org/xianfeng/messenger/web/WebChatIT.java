package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Members;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page as people use it, in a real browser against the real service. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class WebChatIT {

    /** Says that the page is out of sight, which a browser without a window does not know. */
    private static final String HIDE = """
            () => {
              Object.defineProperty(document, "hidden", { get: () => true });
              document.dispatchEvent(new Event("visibilitychange"));
            }""";
    private static final String NOTIFICATIONS = """
            async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(one => one.body).join()""";
    private static final String INSTALLABLE = """
            async () => {
              const manifest = await (await fetch("/chat/manifest.json")).json();
              const icons = await Promise.all(manifest.icons.map(icon => fetch(icon.src)));
              return [manifest.display, ...manifest.icons.map(icon => icon.sizes),
                  ...new Set(icons.map(icon => icon.headers.get("Content-Type")))].join(" ");
            }""";

    private static RunningService service;
    private static TestBrowser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, List.of("--xianfeng.web.shown=10"), EchoDialog.class);
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        service.close();
    }

    static List<Device> devices() {
        return List.of(Device.DESKTOP, Device.DESKTOP.dark(), Device.PHONE, Device.PHONE.dark(), Device.NARROW);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void isForEverybodyOnEveryDevice(Device device) {
        String name = "web-" + device.width() + "-" + device.colours().name().toLowerCase(Locale.ROOT);
        try (Visitor visitor = browser.visitor(device)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            Visitor.photograph(room.page(), name + "-greeting");
            room.ask("遵义会议是什么时候召开的？", "你说：遵义会议是什么时候召开的？");
            Visitor.photograph(room.page(), name + "-answer");
            room.ask("很长\n".repeat(60) + "的话", "的话");
            assertThat(standsStill(room.page())).isEqualTo(true);
            Visitor.photograph(room.page(), name + "-long");
            room.button("菜单").click();
            Visitor.photograph(room.page(), name + "-commands");
            assertThat(standsStill(room.page())).isEqualTo(true);
            assertThat(Visitor.barriers(room.page())).isEmpty();
            assertThat(Visitor.smallTargets(room.page())).isEmpty();
            assertThat(room.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            // not felt; what comes later than half a second after a press counts as well, so a slow machine has some
            assertThat(Visitor.layoutShift(room.page())).isLessThan(0.1);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    /** Header and composer are where they were, and the page cannot be scrolled from there. */
    private static Object standsStill(Page page) {
        return page.evaluate("""
                () => {
                  document.getElementById("log").lastElementChild.scrollIntoView({ block: "end" });
                  document.documentElement.scrollTop = document.body.scrollTop = 999;
                  const header = document.querySelector("header").getBoundingClientRect();
                  const composer = document.getElementById("composer").getBoundingClientRect();
                  const found = [scrollY, document.body.scrollTop, document.documentElement.scrollHeight - innerHeight,
                      header.top, Math.round(composer.bottom - innerHeight)];
                  return found.every(one => one === 0) || found.join();
                }""");
    }

    @Test
    void loadsWhatWasSaidEarlierWhereOneScrollsUp() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            for (int i = 1; i <= 12; i++) {
                room.ask("第 " + i + " 问\n还没完", "第 " + i + " 问");
            }
            List<String> before = room.all().allInnerTexts();
            room.page().reload();
            assertThat(room.connection()).hasText("已连接");
            assertThat(room.replies().last()).isInViewport();
            assertThat(room.all().first()).not().containsText("你好，我是先锋");
            room.page().waitForFunction("""
                    () => {
                      document.getElementById("log").scrollTop = 0;
                      return document.querySelectorAll(".message").length >= 25;
                    }""");
            assertThat(room.all()).hasText(before.toArray(String[]::new));
            assertThat(room.page().locator(".day")).hasCount(1);
            assertThat(room.replies().last()).not().isInViewport();
            assertThat(visitor.errors()).isEmpty();
        }
    }

    /** Somebody who is neither organizer nor admin, until they are made one. */
    @Test
    void bringsWhatItIsAskedForAndLoadsAgainWhenItOffersOtherThings() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            Page page = room.page();
            room.ask("要位置", "请发给我");
            assertThat(room.replies().last()).not().containsText("📎");
            room.button("📍 发送我的位置").click();
            assertThat(page.locator(".notice")).containsText("没有拿到你的位置");
            visitor.standsAt(38.04, 114.5);
            room.button("📍 发送我的位置").click();
            room.hears("收到：38.04,114.5");
            assertThat(room.own().last()).hasText("📍 我的位置");
            room.ask("要照片", "请发给我");
            Visitor.photograph(page, "web-390-light-wanted");
            page.waitForFileChooser(() -> room.button("📷 拍照或选照片").click())
                    .setFiles(new FilePayload("楼道.jpg", "image/jpeg", new byte[]{1, 2, 3}));
            room.hears("收到：3 字节");
            assertThat(page.locator("#attach")).isHidden();
            room.text().fill("还没写完");
            service.bean(Members.class).assign(new ChatId("web", visitor.identity()), Role.ORGANIZER);
            assertThat(page.locator("#attach")).isVisible();
            assertThat(page.locator("#file[accept]")).hasCount(0); // so that no spreadsheet is greyed out in the picker
            assertThat(room.text()).hasValue("还没写完");
            room.button("菜单").click();
            assertThat(page.locator(".tiles button").first()).containsText("发布活动");
            page.keyboard().press("Escape");
            room.ask("/language", "Please choose");
            room.button("English").click();
            assertThat(page.locator("#connection")).hasText("Connected");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("#menu")).hasText("Menu");
            assertThat(visitor.errors()).isEmpty();
        }
    }

    /** Where nobody looks at the page; the push service itself is a stand-in, since none is reached from here. */
    @Test
    void isToldOfNewsWhileItIsOutOfSight() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            visitor.allowsNotifications();
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            Page page = room.page();
            page.evaluate("navigator.serviceWorker.ready.then(() => 0)");
            visitor.isPushed(page, service.url(), "{\"id\":\"seen\",\"text\":\"看得见的时候\"}");
            page.evaluate(HIDE);
            service.bean(Outbox.class).send("told", new ChatId("web", visitor.identity()),
                    _ -> Reply.of(Markup.text("轮到你了")));
            room.hears("轮到你了");
            assertThat(page).hasTitle("(1) 先锋");
            Page elsewhere = visitor.open("about:blank");
            page.close();
            visitor.isPushed(elsewhere, service.url(), "{\"id\":\"told\",\"text\":\"轮到你了\"}");
            Page again = visitor.open(service.url() + "/chat/offline.html");
            assertThat(again.locator("h1")).hasText("现在没有网络");
            assertThat(again.evaluate(NOTIFICATIONS)).isEqualTo("轮到你了");
            assertThat(visitor.obstaclesToInstalling(visitor.open(service.url()))).isEmpty();
            assertThat(again.evaluate(INSTALLABLE)).isEqualTo("standalone 192x192 512x512 512x512 image/png");
            visitor.goOffline(true);
            again.navigate(service.url());
            assertThat(again.locator("h1")).hasText("现在没有网络");
        }
    }

    @Test
    void needsNoMouse() {
        try (Visitor visitor = browser.visitor(Device.DESKTOP)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.ask("你好", "你说：你好");
            room.page().keyboard().press("Shift+Tab");
            assertThat(room.button("菜单")).isFocused();
            room.page().keyboard().press("Shift+Tab");
            assertThat(room.button("再按一次")).isFocused();
            room.page().keyboard().press("Enter");
            assertThat(room.replies().last()).containsText("按了 1 次");
            assertThat(room.button("再按一次")).isFocused();
            room.page().keyboard().press("Space");
            assertThat(room.replies().last()).containsText("按了 2 次");
            assertThat(room.all()).hasCount(3);
        }
    }

    @Test
    void offersTheCommandsWithoutAMouse() {
        try (Visitor visitor = browser.visitor(Device.DESKTOP)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.button("菜单").press("Enter");
            assertThat(room.page().locator(".tiles [data-call='/ask']")).isFocused();
            room.page().keyboard().press("Escape");
            assertThat(room.button("菜单")).isFocused();
            assertThat(room.page().locator("#commands")).isHidden();
            room.page().keyboard().press("Enter");
            room.page().keyboard().press("End");
            room.page().keyboard().press("Enter");
            assertThat(room.own().last()).hasText("/help");
            assertThat(room.replies().last()).containsText("我能做这些");
            assertThat(room.text()).isFocused();
        }
    }

    @Test
    void opensNoKeyboardOnAPhoneWhereATileIsTapped() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.button("菜单").click();
            room.page().locator(".tiles [data-call='/help']").click();
            room.hears("我能做这些");
            assertThat(room.text()).not().isFocused();
            assertThat(room.button("菜单")).isFocused();
        }
    }

    @Test
    void sendsACommandThatIsTappedInAReply() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.press("/help", "我能做这些");
            assertThat(room.own()).hasText(new String[]{"/help"});
            assertThat(room.own().getByRole(AriaRole.BUTTON)).hasCount(0);
        }
    }

    @Test
    void keepsWhatWasSaidOverAReload() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.ask("第一问", "你说：第一问");
            room.button("再按一次").click();
            assertThat(room.replies().last()).containsText("按了 1 次");
            List<String> before = room.all().allInnerTexts();
            room.page().reload();
            assertThat(room.connection()).hasText("已连接");
            assertThat(room.all().allInnerTexts().stream().map(String::strip).toList()).containsExactly(
                    before.get(0).strip(), before.get(1).strip(), before.get(2).strip());
        }
    }

    @Test
    void losesAndRepeatsNothingWhenTheNetworkIsCut() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            try (Visitor elsewhere = visitor.on(Device.DESKTOP)) {
                visitor.goOffline(true);
                assertThat(room.connection()).containsText("网络断了");
                ChatRoom.greeted(elsewhere.open(service.url())).ask("别处问的", "你说：别处问的");
                room.write("断网时问的");
                assertThat(room.page().locator(".delivery").last()).containsText("未送达，正在重试");
                Visitor.photograph(room.page(), "web-390-light-offline");
                visitor.goOffline(false);
                assertThat(room.connection()).hasText("已连接");
                assertThat(room.replies().last()).containsText("你说：断网时问的");
                assertThat(room.page().locator(".delivery").last()).hasText("");
                assertThat(room.all()).hasCount(5);
                assertThat(room.own()).hasCount(2);
            }
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void sendsAfterAReloadWhatItCouldNotSendBefore() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.page().route("**/chat/messages", Route::abort);
            room.write("没发出去的");
            assertThat(room.page().locator(".delivery").last()).containsText("未送达，正在重试");
            room.page().unroute("**/chat/messages");
            room.page().reload();
            assertThat(room.replies().last()).containsText("你说：没发出去的");
            assertThat(room.own()).hasCount(1);
        }
    }

    @Test
    void showsTheSameInTwoTabs() {
        try (Visitor visitor = browser.visitor(Device.DESKTOP)) {
            ChatRoom one = ChatRoom.greeted(visitor.open(service.url()));
            ChatRoom two = ChatRoom.greeted(visitor.open(service.url()));
            one.ask("一", "你说：一");
            two.ask("二", "你说：二");
            assertThat(one.own()).hasText(new String[]{"一", "二"});
            assertThat(two.own()).hasText(new String[]{"一", "二"});
            two.button("再按一次").click();
            assertThat(one.replies().last()).containsText("按了 1 次");
            assertThat(one.all()).hasCount(5);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void goesOnWhenTheServiceWasRestarted() {
        try (Visitor visitor = browser.visitor(Device.DESKTOP)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            service.stop();
            assertThat(room.connection()).containsText("正在重新连接");
            room.write("重启时问的");
            assertThat(room.page().locator(".delivery").last()).containsText("未送达");
            service.startAgain();
            assertThat(room.replies().last()).containsText("你说：重启时问的", patiently());
            assertThat(room.own()).hasCount(1);
        }
    }

    @Test
    void showsWhatIsUnderWay() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            List<Route> held = new ArrayList<>();
            room.page().route("**/chat/{messages,presses}", held::add);
            assertThat(room.typing()).isHidden();
            room.write("你好");
            assertThat(room.typing()).containsText("正在回答");
            Visitor.photograph(room.page(), "web-390-light-typing");
            held.removeFirst().resume();
            assertThat(room.replies().last()).containsText("你说：你好");
            assertThat(room.typing()).isHidden();
            room.button("再按一次").click();
            assertThat(room.button("再按一次")).isDisabled();
            Visitor.photograph(room.page(), "web-390-light-pressed");
            room.page().waitForCondition(() -> !held.isEmpty());
            held.removeFirst().resume();
            assertThat(room.button("再按一次")).isEnabled();
            assertThat(room.replies().last()).containsText("按了 1 次");
        }
    }

    @Test
    void opensASharedLinkOnce() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = new ChatRoom(visitor.open(service.url() + "/?start=x_12"));
            assertThat(room.replies()).hasText(new String[]{"链接：x_12"});
            assertThat(room.page()).hasURL(service.url() + "/");
            room.page().reload();
            assertThat(room.connection()).hasText("已连接");
            room.ask("你好", "你说：你好");
            assertThat(room.replies()).hasCount(2);
        }
    }

    @Test
    void leavesAReaderOfOldMessagesInPeace() {
        try (Visitor visitor = browser.visitor(Device.PHONE)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.ask("一\n二\n三\n四\n五\n六\n七\n八", "你说：一\n二\n三\n四\n五\n六\n七\n八");
            try (Visitor elsewhere = visitor.on(Device.DESKTOP)) {
                room.page().locator("#log").evaluate("log => log.scrollTop = 0");
                ChatRoom.greeted(elsewhere.open(service.url())).ask("新的", "你说：新的");
                assertThat(room.button("有新消息")).isVisible();
                assertThat(room.page().locator("#log")).hasJSProperty("scrollTop", 0);
                room.button("有新消息").click();
                assertThat(room.replies().last()).isInViewport();
                assertThat(room.page().locator("#newest")).isHidden();
            }
        }
    }

    @Test
    void writesLinesWithShiftAndLeavesEnterToTheInputMethod() {
        try (Visitor visitor = browser.visitor(Device.DESKTOP)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.text().fill("一");
            room.text().press("Shift+Enter");
            room.page().keyboard().type("二");
            room.text().dispatchEvent("keydown", Map.of("key", "Enter", "isComposing", true));
            assertThat(room.text()).hasValue("一\n二");
            room.text().press("Enter");
            assertThat(room.own().last()).hasText("一\n二");
            assertThat(room.text()).hasValue("");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <b>甲</b>乙<i>丙</i>                 | <b>甲</b>乙<i>丙</i>
            <b>甲<i>乙</b>丙                     | <b>甲<i>乙丙</i></b>
            甲 &lt;乙&gt; &amp;amp; 丙           | 甲 &lt;乙&gt; &amp;amp; 丙
            <img src=x onerror=alert(1)>甲       | &lt;img src=x onerror=alert(1)&gt;甲
            <script>alert(1)</script>            | &lt;script&gt;alert(1)&lt;/script&gt;
            <b onclick=alert(1)>甲               | &lt;b onclick=alert(1)&gt;甲
            <a href="javascript:alert(1)">甲</a> | <a>甲</a>
            <a href="/a?b&amp;c">甲</a>          | <a href="ORIGIN/a?b&amp;c">甲</a>
            <a href="tel:110">甲</a>             | <a href="tel:110" target="_blank" rel="noopener noreferrer">甲</a>
            """)
    void showsOnlyTheTagsThatMessagesMayHave(String html, String shown) {
        try (Visitor visitor = browser.visitor(Device.DESKTOP)) {
            Page page = visitor.open(service.url());
            assertThat(page.evaluate("""
                    async html => {
                      const { render } = await import("/chat/markup.js");
                      const place = document.createElement("div");
                      place.append(render(html));
                      return place.innerHTML;
                    }""", html)).isEqualTo(shown.replace("ORIGIN", service.url()));
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            发 /help 看看                | /help
            <b>/help</b>，/mine。        | /help,/mine
            请他发 /start t_12           | /start t_12
            /grant 编号 organizer        |
            和或/a/help，/helpful，/help/ |
            """)
    void makesButtonsOfTheCommandsThatThereAre(String html, @Nullable String buttons) {
        try (Visitor visitor = browser.visitor(Device.DESKTOP)) {
            Page page = visitor.open(service.url());
            assertThat(page.evaluate("""
                    async html => {
                      const { render } = await import("/chat/markup.js");
                      const shown = render(html, new Set(["help", "mine", "start"]));
                      return [...shown.querySelectorAll("button")].map(button => button.textContent).join();
                    }""", html)).isEqualTo(Objects.requireNonNullElse(buttons, ""));
        }
    }

    @Test
    void speaksEnglishWhereTheBrowserPrefersIt() {
        try (Visitor visitor = browser.visitor(Device.DESKTOP.speaking("en-GB"))) {
            Page page = visitor.open(service.url());
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("#connection")).hasText("Connected");
            assertThat(page.locator("#text")).hasAttribute("placeholder", "Ask a question…");
        }
    }

    @Test
    void saysWhatToDoWithoutJavaScript() {
        try (Visitor visitor = browser.visitorWithoutScripts(Device.PHONE)) {
            Page page = visitor.open(service.url());
            assertThat(page.locator(".notice")).containsText("要用到 JavaScript");
            assertThat(page.locator("#text")).isHidden();
            Visitor.photograph(page, "web-390-light-noscript");
        }
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(40_000);
    }
}
