package org.xianfeng.volunteer.roster;

import java.util.List;
import java.util.Optional;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;

/**
 * The times for which members have signed up, over all activities. A hold is taken before the place is, and only then
 * is the place certain to clash with nothing; what a crash leaves of it is swept up.
 */
interface Holds {

    /** What came of the wish to hold a time. */
    sealed interface Hold {

        /**
         * It is held.
         *
         * @param generation grows with every hold of the member, so that a late release cannot free a later one
         */
        record Taken(long generation) implements Hold {}

        /** Something else is at the same time. */
        record Clashes(PostId other) implements Hold {}

        /** Something else is so close that the way may be too long. */
        record Near(PostId other) implements Hold {}

        /** The member holds as many times of that week as one may. */
        record OverLimit(int limit) implements Hold {}
    }

    /** Takes the time of this shift for this post; a hold for the same post is replaced. */
    Hold take(ChatId member, PostId post, Shift shift, boolean evenIfNear);

    /** The place that the hold was taken for is the member's. */
    void confirm(ChatId member, PostId post, long generation);

    /** Frees the time, unless it was taken anew since. */
    void release(ChatId member, PostId post, long generation);

    /** Brings the hold, if there is one, to the time that the shift now has. */
    void move(ChatId member, PostId post, Shift shift);

    /**
     * Takes the time that somebody holds for another chat of the same person, whatever else is at that time.
     *
     * @return the hold's generation, and the one that {@code from} holds it by; empty if they hold nothing for this post
     */
    Optional<Copied> copy(ChatId from, ChatId into, PostId post);

    /** A hold that two chats have of the same person. */
    record Copied(long generation, long before) {}

    /** Another post of this member's at the same time, as there may be after a shift was moved. */
    Optional<PostId> clash(ChatId member, PostId post);

    /** What the member holds times for, the earliest start first. */
    List<PostId> of(ChatId member);
}
