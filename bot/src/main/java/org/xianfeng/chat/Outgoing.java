package org.xianfeng.chat;

import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox.
 *
 * @param id names this message; a repeated delivery bears the same one
 * @param edits the messenger's id of the message to replace, or null for a new one
 */
public record Outgoing(String id, ChatId to, Reply reply, @Nullable String edits) {}
