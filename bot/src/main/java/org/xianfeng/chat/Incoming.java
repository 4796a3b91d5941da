package org.xianfeng.chat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** What a member sent, in no messenger's own terms. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Incoming
        permits
        Incoming.Text,
        Incoming.Command,
        Incoming.ButtonPress,
        Incoming.Document,
        Incoming.Location,
        Incoming.Photo,
        Incoming.Unreadable,
        Incoming.Blocked,
        Incoming.Unblocked,
        InGroup {

    Origin origin();

    default ChatId chat() {
        return origin().chat();
    }

    /** Names this update among all that came in: what is changed because of it is changed once under this id. */
    default String requestId() {
        return chat().messenger() + ":" + origin().update();
    }

    /**
     * Plain text that is no command.
     *
     * @param forwarded whether somebody else may have written it: then it is nothing but text, whatever it looks like
     */
    @JsonTypeName("text")
    record Text(Origin origin, String text, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean forwarded)
            implements
                Incoming {

        /** Messengers cut what is longer than 4,096 characters, some of them at the last space before. */
        public static final int CUT_FROM = 4000;

        /** As it was kept; what was kept by an earlier version says nothing of having been forwarded. */
        @JsonCreator
        static Text kept(@JsonProperty("origin") Origin origin, @JsonProperty("text") String text,
                @JsonProperty("forwarded") @Nullable Boolean forwarded) {
            return new Text(origin, text, Boolean.TRUE.equals(forwarded));
        }

        public Text(Origin origin, String text) {
            this(origin, text, false);
        }

        /** Whether this may be the first part of a longer message, which its messenger has cut. */
        public boolean mayBeCut() {
            return text.length() >= CUT_FROM;
        }
    }

    /**
     * A command: {@code /name arguments}.
     *
     * @param name in lower case, without the slash
     * @param arguments the rest of the line, stripped; may be empty
     */
    @JsonTypeName("call")
    record Command(Origin origin, String name, String arguments) implements Incoming {}

    /**
     * A pressed button.
     *
     * @param action what the button carried; it may be stale or forged, so whoever handles it checks it anew
     * @param message the messenger's id of the message that bears the button
     */
    @JsonTypeName("press")
    record ButtonPress(Origin origin, String action, String message) implements Incoming {}

    /**
     * A file.
     *
     * @param name as the sender's device calls it, so it may be any text or empty
     * @param size in bytes as the messenger reports it, or 0 if it does not
     * @param mediaType as the messenger reports it; may be empty or wrong
     * @param handle what the messenger fetches the content by
     */
    @JsonTypeName("document")
    record Document(Origin origin, String name, long size, String mediaType, String handle) implements Incoming {}

    /**
     * Where somebody is.
     *
     * @param firsthand whether their device told it in this very message: not forwarded, no place picked from a list, not
     *        one that goes on changing
     */
    @JsonTypeName("location")
    record Location(Origin origin, double latitude, double longitude, boolean firsthand) implements Incoming {

        public Location {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(
                        "location must be on Earth, got " + latitude + ", " + longitude);
            }
        }
    }

    /**
     * A picture.
     *
     * @param caption what was written under it; may be empty
     * @param size in bytes as the messenger reports it, or 0 if it does not
     * @param handle what the messenger fetches the picture by
     */
    @JsonTypeName("photo")
    record Photo(Origin origin, String caption, long size, String handle) implements Incoming {}

    /** Something we cannot read yet: a sticker, a voice message, a video. */
    @JsonTypeName("unreadable")
    record Unreadable(Origin origin) implements Incoming {}

    /** The member has blocked the bot or left. */
    @JsonTypeName("left")
    record Blocked(Origin origin) implements Incoming {}

    /** The member has taken that back, or come again; they have said nothing yet. */
    @JsonTypeName("back")
    record Unblocked(Origin origin) implements Incoming {}

    /** {@code /name}, {@code /name@bot}, {@code /name arguments}. */
    Pattern COMMAND = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

    /** Typed text as what it is: a command if it has the form of one, else plain text. */
    static Incoming typed(Origin origin, String text) {
        Matcher command = COMMAND.matcher(text.strip());
        if (!command.matches()) {
            return new Text(origin, text);
        }
        String arguments = command.group(2);
        return new Command(origin, command.group(1).toLowerCase(Locale.ROOT),
                arguments == null ? "" : arguments.strip());
    }
}
