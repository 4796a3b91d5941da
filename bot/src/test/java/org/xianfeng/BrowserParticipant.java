package org.xianfeng;

import java.util.Objects;

import com.microsoft.playwright.ElementHandle;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Visitor;

/**
 * Somebody who has our page open.
 *
 * @param name for the pictures
 */
record BrowserParticipant(String name, Visitor visitor, ChatRoom room, PublicPages pages) implements Participant {

    private static final String KNOW = """
            () => document.querySelectorAll(".message:not(.mine)")
                .forEach(message => message.dataset.known = message.textContent)""";
    private static final String NEWS = """
            words => [...document.querySelectorAll(".message:not(.mine)")]
                .filter(message => message.textContent !== message.dataset.known)
                .map(message => message.querySelector(".body"))
                .findLast(body => body.textContent.includes(words))""";
    private static final String ALL_PICTURES = "() => [...document.images].every(image => image.complete)";

    @Override
    public void sends(String text) {
        room.page().evaluate(KNOW);
        room.write(text);
    }

    @Override
    public void presses(String label) {
        room.page().evaluate(KNOW);
        room.button(label).click();
    }

    @Override
    public String sees(String words) {
        return news(words).innerText();
    }

    @Override
    public byte[] receives(String words) {
        String file = Objects.requireNonNull(news(words).querySelector("a.file")).getAttribute("href");
        return room.page().request().get(pages.here(file)).body();
    }

    @Override
    public void follows(String address) {
        room.page().evaluate(KNOW);
        visitor.open(pages.here(address));
    }

    @Override
    public boolean hasLocation() {
        return true;
    }

    @Override
    public void sendsALocation(double latitude, double longitude) {
        visitor.standsAt(latitude, longitude);
        presses("📍 发送我的位置");
    }

    @Override
    public void photographs(String what) {
        room.page().waitForFunction(ALL_PICTURES);
        Visitor.photograph(room.page(), "activity-" + name + "-" + what);
    }

    /** What answers to what was done last, be it new or changed. */
    private ElementHandle news(String words) {
        return Objects.requireNonNull(room.page().waitForFunction(NEWS, words).asElement());
    }
}
