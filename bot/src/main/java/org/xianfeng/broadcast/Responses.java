package org.xianfeng.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xianfeng.chat.ChatId;

/** What recipients do with a broadcast. */
public interface Responses {

    /** What somebody can do, each counted once. */
    enum Type {
        READ, ANSWERED, TAPPED
    }

    /** An answer or a choice. */
    record Response(ChatId chat, Instant at, String text) {}

    /** Keeps it; false for who got no such broadcast, or if answers are closed. A later one replaces the earlier. */
    boolean respond(BroadcastId id, ChatId chat, Type type, String text, Instant at);

    /**
     * Keeps what somebody taps in a group, who has no row of their own.
     *
     * @param branch theirs, or the empty text
     */
    boolean tap(BroadcastId id, ChatId chat, String branch, Type type, String text, Instant at);

    Optional<Response> of(BroadcastId id, ChatId chat);

    /** Which of these have read or answered it. */
    List<ChatId> whoResponded(BroadcastId id, List<ChatId> chats);

    /** All answers, page after page. */
    Stream<List<Response>> answers(BroadcastId id);
}
