package org.xianfeng.member;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;

/**
 * Somebody we know.
 *
 * @param name empty for who has none
 * @param reachable false from when we could not reach them until they come back
 */
public record KnownMember(ChatId chat, String name, Role role, boolean reachable) {}
