package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;

/** Published when a chat turns out to have another id, as a Telegram group has that has become a supergroup. */
public record ChatMoved(ChatId from, ChatId to) {}
