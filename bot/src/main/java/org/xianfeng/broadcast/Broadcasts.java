package org.xianfeng.broadcast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;

/**
 * The broadcasts, from draft to report. Every change is atomic and bears a request id: the same request again changes
 * nothing and gets the same answer.
 */
public interface Broadcasts {

    /** Whoever acts where no person does. */
    String SYSTEM = "system";

    /** In place of a request's id: whether something is done depends on the state alone, and no answer is kept. */
    String BY_STATE_ALONE = "";

    /**
     * Keeps a new draft.
     *
     * @param of the one it reminds of, or null
     */
    BroadcastId create(String request, ChatId author, Content content, Audience audience, @Nullable BroadcastId of);

    Optional<Broadcast> find(BroadcastId id);

    /**
     * Takes a step, if the state allows it.
     *
     * @param by a chat, or {@link #SYSTEM}
     */
    StepResult take(String request, BroadcastId id, String by, Step step);

    /** Those of this author, or of everybody for null, the newest first. */
    List<BroadcastId> list(@Nullable ChatId author, int offset, int most);

    long count(@Nullable ChatId author);

    /** Those that have not ended, or may have something left that is being sent, in no promised order. */
    List<BroadcastId> unfinished();

    Tally tally(BroadcastId id);

    /** The latest first. */
    List<TrailEntry> trail(BroadcastId id, int most);

    /**
     * Claims what may be done once a day, such as reminding those who have not read.
     *
     * @return whether nobody has, or this very request
     */
    boolean claim(String request, BroadcastId id, String what, LocalDate day);

    /** Gives up what this request has claimed. */
    void unclaim(String request, BroadcastId id, String what, LocalDate day);

    /** Keeps where the organizer watches: the messenger's id of the message that is edited. */
    void watch(BroadcastId id, String message);

    Optional<String> watched(BroadcastId id);
}
