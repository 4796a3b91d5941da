package org.xianfeng.chat.messaging;

import org.xianfeng.chat.ChatId;

/** More came in of a chat than was kept, since so much of it waits to be answered. */
public record ChatFlooded(ChatId chat) {}
