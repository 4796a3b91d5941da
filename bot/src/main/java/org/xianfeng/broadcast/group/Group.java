package org.xianfeng.broadcast.group;

import java.time.Instant;

import org.xianfeng.chat.ChatId;

/**
 * A group or a channel.
 *
 * @param title what it was called when it was allowed
 * @param by who allowed it, or took us in
 */
public record Group(ChatId chat, String title, ChatId by, Instant at) {}
