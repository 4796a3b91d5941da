package org.xianfeng.standin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message from the bot as a user sees it now.
 *
 * @param id the message's id
 * @param text without its emphasis; a file's caption
 * @param html with its emphasis
 * @param buttons rows of buttons
 * @param document the file it brought, or null
 * @param photo the picture it shows, or null
 * @param change grows with everything that is sent or edited in this chat
 */
public record SeenMessage(int id, String text, String html, List<List<SeenButton>> buttons,
        @Nullable Upload document, @Nullable Upload photo, long change) {

    /** A button and what it carries, or the address that it opens. */
    public record SeenButton(String label, String action) {}

    /** What the buttons say, row by row. */
    public List<String> labels() {
        return buttons.stream().flatMap(List::stream).map(SeenButton::label).toList();
    }

    boolean looksLike(SeenMessage other) {
        return html.equals(other.html) && buttons.equals(other.buttons);
    }
}
