package org.xianfeng.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One person's private chat in one messenger; it is also how a person is told apart, never by a display name.
 *
 * @param messenger the messenger's name, such as {@code telegram} or {@code web}
 * @param id the chat's id within that messenger
 */
public record ChatId(String messenger, String id) {

    private static final int LONGEST_ID = 64;

    public ChatId {
        if (!messenger.matches("[a-z]{1,16}")) {
            throw new IllegalArgumentException("messenger must be 1 to 16 of a-z, got " + messenger);
        }
        if (id.isEmpty() || id.length() > LONGEST_ID || !id.matches("[A-Za-z0-9_-]+")) {
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

    @JsonValue
    @Override
    public String toString() {
        return messenger + ":" + id;
    }
}
