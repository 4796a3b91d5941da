package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;

/** Published when somebody whose chat was lost writes again. */
public record ChatReturned(ChatId chat) {}
