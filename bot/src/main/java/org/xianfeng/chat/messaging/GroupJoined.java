package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;

/**
 * Published when somebody has taken us into a group or a channel.
 *
 * @param by the private chat of who did
 * @param request names this among all that came in
 */
public record GroupJoined(ChatId group, String title, ChatId by, String request) {}
