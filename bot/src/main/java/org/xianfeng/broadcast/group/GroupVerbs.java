package org.xianfeng.broadcast.group;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Verb;

/** What the buttons of groups carry. */
final class GroupVerbs {

    static final Verb<ChatId> ALLOW = new Verb<>("broadcast:allowgroup", ChatId::read, Permission.ALL_BROADCASTS);
    /** Asks whether to allow it no longer, and does so. */
    static final Verb<ChatId> DISALLOW = new Verb<>("broadcast:disallowgroup", ChatId::read, Permission.ALL_BROADCASTS);

    static final Verb<ChatId> DISALLOW_SURELY = new Verb<>("broadcast:dropgroup", ChatId::read,
            Permission.ALL_BROADCASTS);
    static final Verb<String> LIST = Verb.plain("broadcast:groups").from(Permission.ALL_BROADCASTS);

    private GroupVerbs() {}
}
