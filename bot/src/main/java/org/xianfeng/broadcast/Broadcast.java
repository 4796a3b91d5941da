package org.xianfeng.broadcast;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.xianfeng.chat.ChatId;

/**
 * A message to many.
 *
 * @param of the broadcast that it reminds of, whose buttons it bears, or null
 * @param at when it is to begin; before it was submitted, when it was written
 * @param reason why it pauses or was sent back; else null
 * @param expanded whether all who get it have their rows
 * @param began when the first was sent, or null
 * @param approved whether a second person has agreed
 * @param proposal what is to replace its content once a second person agrees, or null
 * @param closed whether answers are not taken any more
 */
public record Broadcast(BroadcastId id, ChatId author, Content content, Audience audience, @Nullable BroadcastId of,
        State state, Instant at, @Nullable String reason, boolean expanded, @Nullable Instant began, boolean approved,
        @Nullable Content proposal, boolean closed) {

    /** Where it stands. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** To be looked at by a second person. */
        AWAITING_APPROVAL,
        /** Begins when its time has come. */
        SCHEDULED,
        /** Is being sent. */
        RUNNING,
        /** Stands still until somebody resumes it. */
        PAUSED,
        /** Stopped; some may have it. */
        CANCELLED,
        /** Everybody has it who could be reached. */
        DONE,
        /** What was sent is being deleted. */
        RETRACTING,
        /** What was sent has been deleted where that was possible. */
        RETRACTED,
        /** What was sent is being replaced. */
        CORRECTING
    }

    /** The same with what is to replace its content, if there is such. */
    public Broadcast corrected() {
        return new Broadcast(id, author, Optional.ofNullable(proposal).orElse(content), audience, of, state, at, reason,
                expanded, began, approved, null, closed);
    }

    /** The one that its buttons belong to: itself, or what it reminds of. */
    public BroadcastId subject() {
        return Optional.ofNullable(of).orElse(id);
    }
}
