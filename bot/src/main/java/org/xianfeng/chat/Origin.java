package org.xianfeng.chat;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where an incoming comes from.
 *
 * @param update the messenger's id of this update, unique within the messenger; a second delivery bears the same one
 * @param chat who writes
 * @param name the display name, for display only; may be empty
 * @param language the IETF tag of the language the messenger reports, or empty
 * @param at when the messenger received it
 * @param address stands for the network address that it came from, which it does not tell; empty where the messenger
 *        vouches for who writes
 * @param album what pictures that were sent together have in common, or empty
 */
public record Origin(String update, ChatId chat, String name, String language, Instant at,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String address,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String album) {

    private static final int LONGEST_NAME = 64;

    /** As it was kept; what was kept by an earlier version says nothing of an address or an album. */
    @JsonCreator
    static Origin kept(@JsonProperty("update") String update, @JsonProperty("chat") ChatId chat,
            @JsonProperty("name") String name, @JsonProperty("language") String language,
            @JsonProperty("at") Instant at, @JsonProperty("address") @Nullable String address,
            @JsonProperty("album") @Nullable String album) {
        return new Origin(update, chat, name, language, at, address == null ? "" : address,
                album == null ? "" : album);
    }

    /** One whose messenger vouches for who writes. */
    public Origin(String update, ChatId chat, String name, String language, Instant at) {
        this(update, chat, name, language, at, "", "");
    }

    /** The same with where it came from. */
    public Origin from(String address) {
        return new Origin(update, chat, name, language, at, address, album);
    }

    /** The same as one of several that were sent together. */
    public Origin of(String album) {
        return new Origin(update, chat, name, language, at, address, album);
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
