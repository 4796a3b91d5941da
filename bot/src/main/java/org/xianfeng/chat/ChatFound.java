package org.xianfeng.chat;

/** Published when somebody calls {@code /start}: who it is, as the messenger names them. */
public record ChatFound(ChatId chat, String name) {}
