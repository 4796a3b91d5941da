package org.xianfeng.chat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A button under a reply.
 *
 * @param label what it says
 * @param action what comes back when it is pressed, such as {@code volunteer:open:12}: the feature's name, a verb, then
 *        parameters. At most 64 bytes of UTF-8, which is Telegram's limit. Empty where it opens an address.
 * @param address what it opens instead of coming back to us, or null
 * @param detail further lines below the label where a messenger has room for them, or null; what stands there stands
 *        in the reply's text as well, unless that has a {@linkplain Reply#brief brief} form
 */
public record Button(String label, String action,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String address,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail) {

    public static final int MOST_BYTES = 64;

    public Button(String label, String action) {
        this(label, action, null, null);
    }

    /** One that opens an address, such as our private chat from within a group. */
    public static Button opening(String label, String address) {
        return new Button(label, "", address, null);
    }

    /** The same with further lines below its label. */
    public Button detailed(String lines) {
        return new Button(label, action, address, lines);
    }

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
        if (address == null ? bytes < 1 || bytes > MOST_BYTES : bytes > 0) {
            throw new IllegalArgumentException("action must be 1 to 64 bytes, got " + bytes + ": " + action);
        }
    }

    private static int bytes(String action) {
        return action.getBytes(StandardCharsets.UTF_8).length;
    }
}
