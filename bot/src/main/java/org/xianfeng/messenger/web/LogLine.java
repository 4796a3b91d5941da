package org.xianfeng.messenger.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Wanted;
import org.xianfeng.chat.messaging.Outgoing;

/**
 * A line of a chat's log, in the form in which its page gets it: as JSON, under the name of its event.
 */
sealed interface LogLine {

    /** The name of the event that brings it to the page. */
    String event();

    /**
     * A new message of ours, or the member's own.
     *
     * @param file what it brings, or null
     * @param wanted what it asks for that is not typed, or null
     */
    record Message(String id, Markup html, List<List<Button>> buttons, boolean mine, Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable File file,
            @JsonInclude(JsonInclude.Include.NON_NULL) Wanted.@Nullable Kind wanted) implements LogLine {

        @Override
        public String event() {
            return "message";
        }
    }

    /**
     * What an earlier message of ours says from now on.
     *
     * @param wanted what it asks for that is not typed, or null
     */
    record Edit(String id, Markup html, List<List<Button>> buttons, Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) Wanted.@Nullable Kind wanted) implements LogLine {

        @Override
        public String event() {
            return "edit";
        }
    }

    /** An earlier message of ours is taken back. */
    record Deletion(String id) implements LogLine {

        @Override
        public String event() {
            return "deletion";
        }
    }

    /** The page itself has changed, such as what it offers: one that was made before is to be loaded again. */
    record Renewal(Instant at) implements LogLine {

        @Override
        public String event() {
            return "renewal";
        }
    }

    /**
     * A file as the page offers it.
     *
     * @param address where the page finds it
     * @param shown whether it is a picture to show at once
     */
    record File(String name, String address, boolean shown) {

        static @Nullable File of(Outgoing outgoing) {
            Attachment attachment = outgoing.reply().enclosure();
            return attachment == null
                    ? null
                    : new File(attachment.name(), AttachmentController.address(outgoing.id()),
                            attachment instanceof Attachment.Picture);
        }
    }

    /** Whether the member has said it. */
    default boolean ofMember() {
        return this instanceof Message message && message.mine();
    }

    /** What the member wrote. */
    static LogLine said(String id, String text, Instant at) {
        return new Message(id, Markup.ownText(text), List.of(), true, at, null, null);
    }

    /** What we answer. */
    static LogLine of(Outgoing outgoing, Instant at) {
        Reply reply = outgoing.reply();
        String edited = outgoing.edits();
        return edited == null
                ? new Message(outgoing.id(), shown(reply), reply.buttons(), false, at, File.of(outgoing), wanted(reply))
                : edit(edited, reply, at);
    }

    /** What an earlier message is to say. */
    static LogLine edit(String id, Reply reply, Instant at) {
        return new Edit(id, shown(reply), reply.buttons(), at, wanted(reply));
    }

    /** The buttons show their details here. */
    private static Markup shown(Reply reply) {
        Markup brief = reply.brief();
        return brief == null ? reply.text() : brief;
    }

    private static Wanted.@Nullable Kind wanted(Reply reply) {
        Wanted wanted = reply.wanted();
        return wanted == null ? null : wanted.kind();
    }
}
