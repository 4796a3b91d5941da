package org.xianfeng.messenger.web;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianfeng.browser.Device;
import org.xianfeng.browser.RunningService;
import org.xianfeng.browser.TestBrowser;
import org.xianfeng.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page as people use it, in a real browser against the real service. */
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
    void greetsAndAnswersOnEveryDevice(Device device) {
        try (Visitor visitor = browser.visitor(device)) {
            Page page = visitor.open(service.url());
            assertThat(replies(page)).hasCount(1);
            assertThat(replies(page)).containsText("你好，我是先锋");
            Visitor.photograph(page, "web-greeting-" + device.width() + "-" + device.colours());
            ask(page, "遵义会议是什么时候召开的？");
            assertThat(replies(page)).hasCount(2);
            assertThat(replies(page).last()).containsText("你说：遵义会议是什么时候召开的？");
            Visitor.photograph(page, "web-answer-" + device.width() + "-" + device.colours());
            assertThat(Visitor.barriers(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    private static void ask(Page page, String text) {
        page.getByRole(AriaRole.TEXTBOX).fill(text);
        page.keyboard().press("Enter");
    }

    private static Locator replies(Page page) {
        return page.locator(".message:not(.mine) .bubble");
    }
}
