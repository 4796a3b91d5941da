package org.xianfeng.chat.messaging;
import org.xianfeng.chat.ChatId;

/** Published when somebody calls {@code /start}: who it is, as the messenger names them. */
public record ChatFound(ChatId chat, String name) {}
