package org.xianfeng.volunteer.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ShiftId;

/**
 * Who came to a shift, and when. Every change is atomic and bears a request id: the same request again changes nothing
 * and gets the same answer.
 */
public interface Register {

    /**
     * Somebody is there from now on.
     *
     * @param by themselves, or an organizer who sees them; the latter is kept in the trail
     */
    CheckIn checkIn(String request, Activity activity, ShiftId shift, ChatId member, ChatId by);

    /**
     * The same for somebody whose message was on its way for a while.
     *
     * @param at when it was sent; a stay does not begin before the one before it has ended
     */
    CheckIn checkIn(String request, Activity activity, ShiftId shift, ChatId member, ChatId by, Instant at);

    /** Somebody leaves now. */
    CheckOut checkOut(String request, Activity activity, ShiftId shift, ChatId member, ChatId by);

    /** Replaces what is known of somebody's attendance. */
    Correction.Outcome correct(String request, Activity activity, ShiftId shift, ChatId member, Correction correction,
            ChatId by);

    /** Counts this much beyond the shift's length for all who came, as the organizer grants. */
    void grant(String request, ShiftId shift, Duration extra, ChatId by);

    /**
     * Makes somebody who never came a no-show, and closes the stay of somebody who never checked out; nothing for
     * anybody else, nor before the time has come.
     */
    void settle(Activity activity, ShiftId shift, ChatId member);

    Attendance of(ShiftId shift, ChatId member);

    /** Those of several; nobody is left out. */
    Map<ChatId, Attendance> of(ShiftId shift, Collection<ChatId> members);

    /**
     * Has what is known of somebody be another's, who is the same person. Of two the one of who came stays, then the
     * longer one.
     *
     * @return whether there was something
     */
    boolean become(ShiftId shift, ChatId from, ChatId into);

    /** All of whom something is known, in no promised order. */
    List<ChatId> known(ShiftId shift);

    /** Those who were noted although they had no place, in that order. */
    List<ChatId> walkIns(ShiftId shift);

    /** How many have come so far. */
    long came(ShiftId shift);

    /** What the organizer has granted beyond the shift's length. */
    Grant granted(ShiftId shift);

    /** What others have changed, the oldest first. */
    List<TrailEntry> trail(ShiftId shift, ChatId member);

    /**
     * What is granted beyond a shift's length.
     *
     * @param version grows with every grant
     */
    record Grant(Duration extra, long version) {

        static final Grant NONE = new Grant(Duration.ZERO, 0);
    }
}
