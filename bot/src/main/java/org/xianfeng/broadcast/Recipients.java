package org.xianfeng.broadcast;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;

/**
 * The rows of broadcasts, one a recipient. One instance at a time sends for a messenger, and its token tells it from
 * those before it; what an earlier one does late changes nothing but what it alone can know.
 */
public interface Recipients {

    /**
     * Somebody to be given a row.
     *
     * @param skip why they are not to be sent it, or null
     */
    record Recipient(ChatId chat, String branch, @Nullable SkipReason skip) {}

    /** Gives each a row who has none; false if it does not run, or if all have theirs. */
    boolean add(BroadcastId id, List<Recipient> page);

    /** Says that all have their rows. */
    void complete(BroadcastId id);

    /**
     * Marks the next as being sent, before anything is sent; none unless it runs, or if another has a later token.
     *
     * @param token of who sends
     */
    List<ChatId> take(BroadcastId id, String messenger, long token, int most, Instant now);

    /** Gives back what was taken and certainly not sent. */
    void giveBack(BroadcastId id, String messenger, long token, List<ChatId> chats);

    /** Says what came of a try; the same again changes nothing. */
    Health settle(BroadcastId id, ChatId chat, long token, Settlement settlement);

    /** What waits for this reader has been shown to them; if it is still being sent, that counts when it has been. */
    void shown(BroadcastId id, ChatId chat);

    /** Of what others with earlier tokens were sending nobody can tell any more whether it arrived. */
    long abandon(BroadcastId id, String messenger, long token);

    /** Those that are marked as being sent under this token. */
    List<ChatId> sending(BroadcastId id, String messenger, long token);

    /** Whether somebody of this messenger is yet to be sent it, now or later. */
    boolean isLeft(BroadcastId id, String messenger);

    Optional<Row> row(BroadcastId id, ChatId chat);

    /** All rows in one of these states, page after page, in no promised order. */
    Stream<List<Row>> rows(BroadcastId id, Collection<RowState> states);

    /** Has all sent rows looked at once more, to retract or correct them. */
    void queueSent(BroadcastId id);

    /** The next of those, which stay next until they are {@linkplain #reworked done}. */
    List<Row> nextSent(BroadcastId id, String messenger, int most);

    /** Has this one looked at after all others. */
    void reworkLast(BroadcastId id, ChatId chat);

    /** How many of these were sent it. */
    long countSent(BroadcastId id, Collection<ChatId> chats);

    /** Says that this one was looked at. */
    void reworked(BroadcastId id, ChatId chat, boolean deleted);
}
