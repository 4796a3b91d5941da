package org.xianfeng.browser;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of the web chat, in the words of somebody who uses it. */
public record ChatRoom(Page page) {

    private static final String TIME = """
            words => {
              const begun = performance.now();
              const newest = () => [...document.querySelectorAll(".message:not(.mine) .body")].at(-1);
              window.answered = new Promise(done => new MutationObserver(() =>
                  newest()?.textContent.includes(words) && done(Math.round(performance.now() - begun)))
                  .observe(document.getElementById("log"), { childList: true, characterData: true, subtree: true }));
            }""";

    /** The page, once the greeting is there. */
    public static ChatRoom greeted(Page page) {
        ChatRoom room = new ChatRoom(page);
        assertThat(room.replies().first()).containsText("你好，我是先锋");
        return room;
    }

    public void write(String text) {
        text().fill(text);
        text().press("Enter");
    }

    /** Writes, and waits until the newest reply contains this. */
    public void ask(String text, String reply) {
        write(text);
        hears(reply);
    }

    /** Writes, and waits until the newest reply contains this; how long that took in the browser. */
    public Duration timesAnswer(String text, String reply) {
        page.evaluate(TIME, reply);
        write(text);
        return Duration.ofMillis(((Number) page.evaluate("window.answered")).longValue());
    }

    /** Presses the newest button of this label, and waits until the newest reply contains this. */
    public void press(String label, String reply) {
        button(label).click();
        hears(reply);
    }

    /** Waits until the newest reply contains this. */
    public void hears(String reply) {
        assertThat(bodies().last()).containsText(reply);
    }

    /** Waits until some reply contains this. */
    public void sees(String reply) {
        assertThat(bodies().filter(new FilterOptions().setHasText(reply)).last()).isVisible();
    }

    /** Leafs on in the newest message that has pages, and waits for the page of this number. */
    public void turnsTo(int number) {
        button("▶").click();
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(number + "/")).last()).isVisible();
    }

    public Locator text() {
        return page.getByRole(AriaRole.TEXTBOX);
    }

    public Locator replies() {
        return page.locator(".message:not(.mine) .bubble");
    }

    /** Replies with their buttons, on which entries of a list say all that is to be said of them. */
    private Locator bodies() {
        return page.locator(".message:not(.mine) .body");
    }

    public Locator own() {
        return page.locator(".message.mine .bubble");
    }

    /** All messages in order. */
    public Locator all() {
        return page.locator(".message .bubble");
    }

    /** The newest button of this label, or of one that begins so where more is told of the same: 清扫楼道 · 11-24 09:00. */
    public Locator button(String label) {
        // a browser's regular expression, which has no quoting
        Pattern meant = Pattern
                .compile("^\\s*" + label.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0") + "( · .*)?\\s*$");
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(meant)).last();
    }

    public Locator connection() {
        return page.locator("#connection");
    }

    public Locator typing() {
        return page.locator("#typing");
    }
}
