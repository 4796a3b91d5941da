package org.xianfeng.broadcast.subscription;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.xianfeng.broadcast.Kind;
import org.xianfeng.chat.ChatId;

/** Which kinds of broadcasts members want none of. */
public interface Subscriptions {

    Set<Kind> unsubscribed(ChatId chat);

    /** The same of several; those who want all may be left out. */
    Map<ChatId, Set<Kind>> unsubscribed(Collection<ChatId> chats);

    void change(ChatId chat, Kind kind, boolean subscribed);
}
