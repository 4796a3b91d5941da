package org.xianfeng.broadcast.group;

import java.util.List;
import java.util.Optional;

import org.xianfeng.chat.ChatId;

/** The groups and channels that organizers may post into. */
public interface AllowedGroups {

    /** Allows one; what it was called before gives way. */
    void allow(Group group);

    /** Whether it was allowed until now. */
    boolean disallow(ChatId chat);

    /** One that is allowed, by the id that it has or one that it had before it became a supergroup. */
    Optional<Group> find(ChatId chat);

    /** By title. */
    List<Group> list();

    /** It goes on under another id. */
    void move(ChatId from, ChatId to);

    /** Remembers one that we were taken into, so that it can be allowed; for a week. */
    void meet(Group group);

    Optional<Group> met(ChatId chat);
}
