package org.xianfeng.volunteer;

import java.util.List;
import java.util.Optional;

import org.xianfeng.chat.ChatId;

/**
 * Who takes part in what. Every change is atomic and bears a request id: the same request again changes nothing and
 * gets the same answer.
 */
public interface Roster {

    /** Takes a place, or a position at the end of the queue when all are taken or somebody waits already. */
    SignUp signUp(String request, ChatId member, ActivityId activity);

    /** Gives up a place or a position; the first in the queue of an open activity gets the place. */
    Withdrawal withdraw(String request, ChatId member, ActivityId activity);

    /** The activity as this member sees it. */
    Optional<ActivityView> view(ActivityId activity, ChatId member);

    /** The same for several; those that do not exist are left out. */
    List<ActivityView> views(List<ActivityId> activities, ChatId member);

    /** Those with a place, in the order of their sign-up. */
    List<ChatId> seated(ActivityId activity, int offset, int most);

    /** Those in the queue, first in line first. */
    List<ChatId> waiting(ActivityId activity, int offset, int most);

    /** Activities that this member has signed up for; some may have been given up since. */
    List<ActivityId> signedUpFor(ChatId member);
}
