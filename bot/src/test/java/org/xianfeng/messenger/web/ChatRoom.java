package org.xianfeng.messenger.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of the web chat, in the words of somebody who uses it. */
record ChatRoom(Page page) {

    /** The page, once the greeting is there. */
    static ChatRoom greeted(Page page) {
        ChatRoom room = new ChatRoom(page);
        assertThat(room.replies().first()).containsText("你好，我是先锋");
        return room;
    }

    void write(String text) {
        text().fill(text);
        text().press("Enter");
    }

    /** Writes, and waits for the echo. */
    void ask(String text) {
        write(text);
        assertThat(replies().last()).containsText("你说：" + text);
    }

    Locator text() {
        return page.getByRole(AriaRole.TEXTBOX);
    }

    Locator replies() {
        return page.locator(".message:not(.mine) .bubble");
    }

    Locator own() {
        return page.locator(".message.mine .bubble");
    }

    /** All messages in order. */
    Locator all() {
        return page.locator(".message .bubble");
    }

    Locator button(String label) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label).setExact(true)).last();
    }

    Locator connection() {
        return page.locator("#connection");
    }

    Locator typing() {
        return page.locator("#typing");
    }
}
