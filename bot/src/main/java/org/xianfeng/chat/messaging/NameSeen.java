package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;

/** Published when a chat bears another name than when it was last seen: who it is, as the messenger names them. */
public record NameSeen(ChatId chat, String name) {}
