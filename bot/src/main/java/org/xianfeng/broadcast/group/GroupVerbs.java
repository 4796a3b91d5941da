package org.xianfeng.broadcast.group;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Verb;

/** What the buttons of groups carry. */
final class GroupVerbs {

    static final Verb<ChatId> ALLOW = new Verb<>("broadcast:allowgroup", ChatId::read, Role.ADMIN);
    /** Asks whether to allow it no longer, and does so. */
    static final Verb<ChatId> DISALLOW = new Verb<>("broadcast:disallowgroup", ChatId::read, Role.ADMIN);

    static final Verb<ChatId> DISALLOW_SURELY = new Verb<>("broadcast:dropgroup", ChatId::read, Role.ADMIN);
    static final Verb<String> LIST = Verb.plain("broadcast:groups").from(Role.ADMIN);

    private GroupVerbs() {}
}
