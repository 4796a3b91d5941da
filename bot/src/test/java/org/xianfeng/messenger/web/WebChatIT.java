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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page as people use it, in a real browser against the real service. */
@ResourceLock(TestBrowser.ONE_AT_A_TIME)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class WebChatIT {

    private static RunningService service;
    private static TestBrowser browser;

    @BeforeAll
    static void start(@TempDir Path data) {
        service = RunningService.start(data, EchoDialog.class);
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
            room.button("能用的命令").click();
            Visitor.photograph(room.page(), name + "-commands");
            assertThat(Visitor.barriers(room.page())).isEmpty();
            assertThat(Visitor.smallTargets(room.page())).isEmpty();
            assertThat(room.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void needsNoMouse() {
        try (Visitor visitor = browser.visitor(Device.DESKTOP)) {
            ChatRoom room = ChatRoom.greeted(visitor.open(service.url()));
            room.ask("你好", "你说：你好");
            room.page().keyboard().press("Shift+Tab");
            assertThat(room.button("能用的命令")).isFocused();
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
            room.button("能用的命令").press("Enter");
            assertThat(room.page().locator("[data-call='/ask']")).isFocused();
            room.page().keyboard().press("Escape");
            assertThat(room.button("能用的命令")).isFocused();
            assertThat(room.page().locator("#commands")).isHidden();
            room.page().keyboard().press("Enter");
            room.page().keyboard().press("End");
            room.page().keyboard().press("ArrowUp");
            room.page().keyboard().press("Enter");
            assertThat(room.own().last()).hasText("/help");
            assertThat(room.replies().last()).containsText("我能做这些");
            assertThat(room.text()).isFocused();
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
