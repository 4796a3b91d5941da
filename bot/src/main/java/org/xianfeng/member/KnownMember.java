package org.xianfeng.member;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;

/**
 * Somebody we know.
 *
 * @param reachable false from when we could not reach them until they come back
 */
public record KnownMember(ChatId chat, Role role, boolean reachable) {}
