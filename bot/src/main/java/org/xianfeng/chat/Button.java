package org.xianfeng.chat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A button under a reply.
 *
 * @param label what it says
 * @param action what comes back when it is pressed, such as {@code volunteer:open:12}: the feature's name, a verb, then
 *        parameters. At most 64 bytes of UTF-8, which is Telegram's limit.
 */
public record Button(String label, String action) {

    public static final int MOST_BYTES = 64;

    /** One whose action may be too long for a button; then there is none. */
    public static Optional<Button> fitting(String label, String action) {
        return fits(action) ? Optional.of(new Button(label, action)) : Optional.empty();
    }

    /** Whether a button can carry this. */
    public static boolean fits(String action) {
        return bytes(action) <= MOST_BYTES;
    }

    public Button {
        if (label.isBlank()) {
            throw new IllegalArgumentException("label must not be blank");
        }
        int bytes = bytes(action);
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("action must be 1 to 64 bytes, got " + bytes + ": " + action);
        }
    }

    private static int bytes(String action) {
        return action.getBytes(StandardCharsets.UTF_8).length;
    }
}
