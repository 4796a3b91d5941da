package org.xianfeng.chat;

/** Published when the role of a chat's owner has changed, with the new one. */
public record RoleChanged(ChatId chat, Role role) {}
