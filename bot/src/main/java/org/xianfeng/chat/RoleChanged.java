package org.xianfeng.chat;

/** Published when somebody was given another role, so that a messenger can show them its commands. */
public record RoleChanged(ChatId chat, Role role) {}
