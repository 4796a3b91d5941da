package org.xianfeng.volunteer.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;

/**
 * Who takes part in what. Every change is atomic and bears a request id: the same request again changes nothing and
 * gets the same answer.
 */
public interface Roster {

    /**
     * Takes a place, or a position at the end of the queue when all are taken or somebody waits already, or a part in
     * the draw that is yet to come.
     *
     * @param evenIfNear whether the member has said that they can make the way from or to a shift close by in time
     */
    SignUp signUp(String request, ChatId member, PostId post, boolean evenIfNear);

    /** Gives up a place, an offer or a position; the first in the queue of an open activity gets the place. */
    Withdrawal withdraw(String request, ChatId member, PostId post);

    /** The same, however late, for somebody who is to be forgotten; nothing if the shift has begun. */
    Withdrawal giveUp(String request, ChatId member, PostId post);

    /** Accepts an offered place. */
    OfferAnswer accept(String request, ChatId member, OfferId offer);

    /** Passes an offered place on to the next, and leaves the queue. */
    OfferAnswer pass(String request, ChatId member, OfferId offer);

    /** Keeps the member's place for a substitute whom they name: whoever brings the token takes it over. */
    Handover seekSubstitute(String request, ChatId member, PostId post);

    /** Keeps the member's place, and offers it to those in the queue, one after another, until one accepts. */
    Handover askQueue(String request, ChatId member, PostId post);

    /** Ends the search; the place stays theirs. */
    Handover stopSeeking(String request, ChatId member, PostId post);

    /** Takes over the place of the one who gave out this token. */
    Handover takeOver(String request, ChatId substitute, PostId post, String token, boolean evenIfNear);

    /** Who seeks a substitute by this token, if they still do. */
    Optional<ChatId> seeker(PostId post, String token);

    /** Changes a post's places; free ones go to those who wait. */
    PlacesChange changePlaces(String request, PostId post, int places, PlacesChange.Surplus surplus);

    /** Takes somebody out of a post, as an organizer may; the place goes to the next. They are told. */
    Withdrawal remove(String request, ChatId member, PostId post);

    /**
     * Has another chat of the same person stand where this one stands. Where both do, the better standing stays, and the
     * other is given up, so that the queue moves on: a place before an offer, an offer before a position, and of two the
     * earlier one.
     */
    void become(String request, ChatId from, ChatId into, PostId post);

    /** The activity as this member sees it. */
    Optional<ActivityView> view(ActivityId activity, ChatId member);

    /** The activity as each of these members sees it, all at one moment; nothing if there is no such activity. */
    Map<ChatId, ActivityView> views(ActivityId activity, Collection<ChatId> members);

    /** Several as this member sees them; those that do not exist or cannot be read are left out. */
    List<ActivityView> views(List<ActivityId> activities, ChatId member);

    /** Those with a place, in the order of their sign-up. */
    List<ChatId> seated(PostId post, int offset, int most);

    /** Those in the queue, first in line first. */
    List<ChatId> waiting(PostId post, int offset, int most);

    /** Those who were offered a place and have not answered, the earliest deadline first. */
    List<ChatId> offered(PostId post, int offset, int most);

    /**
     * Posts that this member has a place in, waits for or has entered the draw of, the earliest start first. They are
     * known until a month after their end; those that were called off are not among them.
     */
    List<PostId> signedUpFor(ChatId member);

    /** Another post that this member has signed up for at the same time, as there may be after a shift was moved. */
    Optional<PostId> clash(ChatId member, PostId post);
}
