package org.xianfeng.chat.messaging;

import java.util.List;

import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;

/** Where messengers put what came in, before they acknowledge it. */
public interface Inbox {

    /** Whether so little of a chat waits to be answered that more of it is kept. */
    default boolean hasRoom(ChatId chat) {
        return true;
    }

    /**
     * Keeps these durably, in order for each chat; those already known by their update id are dropped. When this
     * returns, the messenger may acknowledge. What is too much of one chat is not kept, and its chat told so.
     *
     * @throws RuntimeException if they could not be kept; the messenger must not acknowledge, and may try all again
     */
    void accept(List<Incoming> incoming);
}
