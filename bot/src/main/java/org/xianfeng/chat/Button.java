package org.xianfeng.chat;

import java.nio.charset.StandardCharsets;

/**
 * A button under a reply.
 *
 * @param label what it says
 * @param action what comes back when it is pressed, such as {@code volunteer:open:12}: the feature's name, a verb, then
 *        parameters. At most 64 bytes of UTF-8, which is Telegram's limit.
 */
public record Button(String label, String action) {

    public static final int MOST_BYTES = 64;

    public Button {
        if (label.isBlank()) {
            throw new IllegalArgumentException("label must not be blank");
        }
        int bytes = action.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("action must be 1 to 64 bytes, got " + bytes + ": " + action);
        }
    }
}
