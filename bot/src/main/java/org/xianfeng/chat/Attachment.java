package org.xianfeng.chat;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A file that a reply brings. It is named, not held: its {@link AttachmentSource} makes the content when it is sent, so
 * that neither the outbox nor a chat's log ever bears a file.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Attachment.Document.class, name = "document"),
        @JsonSubTypes.Type(value = Attachment.Picture.class, name = "picture")})
public sealed interface Attachment {

    /** As the reader's device shall call it. */
    String name();

    String mediaType();

    /** Who makes it, and of what. */
    Origin origin();

    /** Something to save or to open. */
    record Document(String name, String mediaType, Origin origin) implements Attachment {

        public Document {
            check(name);
        }
    }

    /** Something to look at in the chat itself. */
    record Picture(String name, String mediaType, Origin origin) implements Attachment {

        public Picture {
            check(name);
        }
    }

    /**
     * Where the content comes from.
     *
     * @param source the {@link AttachmentSource#name()}
     * @param argument what that source understands; it holds nothing secret
     */
    record Origin(String source, String argument) {

        private static final Pattern SOURCE = Pattern.compile("[a-z]{1,32}");
        private static final int LONGEST_ARGUMENT = 200;

        public Origin {
            if (!SOURCE.matcher(source).matches()) {
                throw new IllegalArgumentException("source must be 1 to 32 of a-z, got " + source);
            }
            if (argument.length() > LONGEST_ARGUMENT) {
                throw new IllegalArgumentException(
                        "argument must be at most " + LONGEST_ARGUMENT + " characters, got " + argument.length());
            }
        }
    }

    private static void check(String name) {
        if (name.isBlank() || name.length() > 120 || name.matches(".*[/\\\\\"\\p{Cntrl}].*")) {
            throw new IllegalArgumentException(
                    "name must be 1 to 120 characters without / \\ \" and control characters, got " + name);
        }
    }
}
