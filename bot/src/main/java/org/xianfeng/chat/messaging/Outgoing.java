package org.xianfeng.chat.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;

/**
 * A row of the outbox.
 *
 * @param id names this message; a repeated delivery bears the same one
 * @param edits the messenger's id of the message to replace, or null for a new one
 * @param topic the messenger's id of the part of a group it goes to, or null
 * @param answers the reference of the update that it answers, or null for what nobody asked for
 */
public record Outgoing(String id, ChatId to, Reply reply, @Nullable String edits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String topic,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String answers) {

    public Outgoing(String id, ChatId to, Reply reply, @Nullable String edits) {
        this(id, to, reply, edits, null, null);
    }
}
