package org.xianfeng.messenger.web;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.Attachment;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Reply;
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
     */
    record Message(String id, Markup html, List<List<Button>> buttons, boolean mine, Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable File file) implements LogLine {

        @Override
        public String event() {
            return "message";
        }
    }

    /** What an earlier message of ours says from now on. */
    record Edit(String id, Markup html, List<List<Button>> buttons, Instant at) implements LogLine {

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
        return new Message(id, Markup.ownText(text), List.of(), true, at, null);
    }

    /** What we answer. */
    static LogLine of(Outgoing outgoing, Instant at) {
        Reply reply = outgoing.reply();
        String edited = outgoing.edits();
        return edited == null
                ? new Message(outgoing.id(), reply.text(), reply.buttons(), false, at, File.of(outgoing))
                : edit(edited, reply, at);
    }

    /** What an earlier message is to say. */
    static LogLine edit(String id, Reply reply, Instant at) {
        return new Edit(id, reply.text(), reply.buttons(), at);
    }
}
