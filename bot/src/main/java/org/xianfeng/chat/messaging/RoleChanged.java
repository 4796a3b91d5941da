package org.xianfeng.chat.messaging;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;

/** Published when somebody was given another role, so that a messenger can show them its commands. */
public record RoleChanged(ChatId chat, Role role) {}
