package org.xianfeng.broadcast.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.xianfeng.broadcast.BroadcastId;
import org.xianfeng.chat.ChatId;

/** How many broadcasts somebody gets within seven days. */
public interface WeeklyLimit {

    /** Which of these have had enough. */
    Set<ChatId> exhausted(Collection<ChatId> chats, Instant now);

    /** Counts this one for each who has not had enough, once; answers those who have. */
    Set<ChatId> reserve(BroadcastId id, Collection<ChatId> chats, Instant now);
}
