package org.xianfeng.chat;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where an incoming comes from.
 *
 * @param update the messenger's id of this update, unique within the messenger; a second delivery bears the same one
 * @param chat who writes
 * @param name the display name, for display only; may be empty
 * @param language the IETF tag of the language the messenger reports, or empty
 * @param at when the messenger received it
 * @param album what pictures that were sent together have in common, or null
 */
public record Origin(String update, ChatId chat, String name, String language, Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String album) {

    private static final int LONGEST_NAME = 64;

    public Origin(String update, ChatId chat, String name, String language, Instant at) {
        this(update, chat, name, language, at, null);
    }

    public Origin {
        if (update.isBlank()) {
            throw new IllegalArgumentException("update must not be blank");
        }
        name = InvisibleCharacters.only(name) ? "" : withoutDirections(name);
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** What turns the direction of writing would turn that of the text around the name as well. */
    private static String withoutDirections(String name) {
        return name.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "");
    }

    /** How to name who writes to others: the display name, or else the chat. */
    public String shownName() {
        return name.isBlank() ? chat.toString() : name;
    }
}
