package org.xianfeng.chat;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One person's private chat in one messenger; it is also how a person is told apart, never by a display name.
 *
 * @param messenger the messenger's name, such as {@code telegram} or {@code web}
 * @param id the chat's id within that messenger
 */
public record ChatId(String messenger, String id) {

    /** In place of the messenger of who has been forgotten. */
    public static final String FORGOTTEN = "gone";

    private static final Pattern MESSENGER = Pattern.compile("[a-z]{1,16}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public ChatId {
        if (!MESSENGER.matcher(messenger).matches()) {
            throw new IllegalArgumentException("messenger must be 1 to 16 of a-z, got " + messenger);
        }
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be 1 to 64 of A-Z a-z 0-9 _ -, got " + id);
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if the text is not of the form {@code messenger:id}
     */
    @JsonCreator
    public static ChatId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("chat id must be of the form messenger:id, got " + text);
        }
        return new ChatId(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether this stands for somebody who was forgotten: there is nobody behind it, and no messenger. */
    public boolean isForgotten() {
        return messenger.equals(FORGOTTEN);
    }

    /** The one that somebody has typed; empty if it is none. */
    public static Optional<ChatId> read(String typed) {
        try {
            return Optional.of(parse(typed.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return messenger + ":" + id;
    }
}
