package org.xianfeng;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import org.xianfeng.browser.ChatRoom;
import org.xianfeng.browser.Visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who has our page open.
 *
 * @param name for the pictures
 */
record BrowserParticipant(String name, Visitor visitor, ChatRoom room, PublicPages pages) implements Participant {

    @Override
    public void sends(String text) {
        room.write(text);
    }

    @Override
    public void presses(String label) {
        room.button(label).click();
    }

    @Override
    public String sees(String words) {
        room.sees(words);
        return reply(words).innerText();
    }

    @Override
    public byte[] receives(String words) {
        Locator file = reply(words).locator("a.file");
        assertThat(file).isVisible();
        return room.page().request().get(pages.here(file.getAttribute("href"))).body();
    }

    @Override
    public void follows(String address) {
        visitor.open(pages.here(address));
    }

    @Override
    public boolean hasLocation() {
        return false;
    }

    @Override
    public void sendsALocation(double latitude, double longitude) {
        throw new UnsupportedOperationException("the page has no locations");
    }

    @Override
    public void photographs(String what) {
        Visitor.photograph(room.page(), "activity-" + name + "-" + what);
    }

    private Locator reply(String words) {
        return room.replies().filter(new FilterOptions().setHasText(words)).last();
    }
}
