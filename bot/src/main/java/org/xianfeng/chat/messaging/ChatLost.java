package org.xianfeng.chat.messaging;
import org.xianfeng.chat.ChatId;

/** Published when a chat turns out to be unreachable; it holds until its owner writes again. */
public record ChatLost(ChatId chat, String reason) {}
