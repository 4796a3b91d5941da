package org.xianfeng.chat.messaging;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Reply;

/**
 * A row of the outbox.
 *
 * @param id names this message; a repeated delivery bears the same one
 * @param edits the messenger's id of the message to replace, or null for a new one
 */
public record Outgoing(String id, ChatId to, Reply reply, @Nullable String edits) {}
