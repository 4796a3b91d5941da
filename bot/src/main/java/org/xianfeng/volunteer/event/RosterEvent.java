package org.xianfeng.volunteer.event;

import java.time.Instant;
import java.util.Optional;

import org.xianfeng.chat.ChatId;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.ShiftId;

/** Something that has happened to an activity, to a sign-up or to what the register holds. */
public sealed interface RosterEvent {

    Source source();

    ActivityId activity();

    /** Empty if it is of a kind that this version does not know: a newer one may write into the same stream. */
    static Optional<RosterEvent> read(StreamEntry entry) {
        return EventReader.read(entry);
    }

    /** Names what this event has somebody told, so that they are told once. */
    default String messageId(ChatId member) {
        return "event." + source().shard() + "." + source().id() + "." + member;
    }

    /** The same where an event concerns several posts, and somebody may have signed up for more than one. */
    default String messageId(PostId post, ChatId member) {
        return messageId(member) + "." + post.number();
    }

    /** Where in the stream it stands. */
    record Source(int shard, String id) {

        /** When it was written there, by Redis' clock. */
        public Instant at() {
            return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
        }
    }

    /**
     * A member's part in a post has changed.
     *
     * @param generation of the member's hold
     */
    record OfMember(Source source, PostId post, ChatId member, long generation, Change change) implements RosterEvent {

        @Override
        public ActivityId activity() {
            return post.activity();
        }

        /** Whether the member has neither place nor position in the post any more. */
        public boolean hasLeft() {
            return switch (change) {
                case Plain.WITHDREW, Plain.REMOVED, Plain.PASSED, Plain.EXPIRED -> true;
                case HandedOver _ -> true;
                case Plain.SIGNED_UP, Plain.ACCEPTED, Plain.OFFER_WITHDRAWN, Plain.SENT_BACK, Plain.SOUGHT -> false;
                case Promoted _,Offered _,SearchEnded _ -> false;
            };
        }
    }

    /** What has become of a member's part in a post. */
    sealed interface Change {}

    /** What needs no more words. */
    enum Plain implements Change {

        SIGNED_UP, WITHDREW, REMOVED, ACCEPTED, PASSED, EXPIRED, OFFER_WITHDRAWN, SENT_BACK, SOUGHT;

        /** As the stream has it. */
        public String word() {
            return EventReader.word(this);
        }
    }

    /**
     * Has a place now.
     *
     * @param byDraw whether the place was won in the draw, rather than given up by somebody
     */
    record Promoted(boolean byDraw) implements Change {}

    record Offered(long offer, Instant until) implements Change {}

    record HandedOver(ChatId to) implements Change {}

    /**
     * Looks for a substitute no longer.
     *
     * @param why {@code stopped} by the member, {@code exhausted} or {@code closed}
     */
    record SearchEnded(String why) implements Change {}

    /** The places of a post were drawn. */
    record Drawn(Source source, PostId post) implements RosterEvent {

        @Override
        public ActivityId activity() {
            return post.activity();
        }
    }

    record PlacesChanged(Source source, PostId post) implements RosterEvent {

        @Override
        public ActivityId activity() {
            return post.activity();
        }
    }

    /** An activity has come to another state. */
    record Moved(Source source, ActivityId activity, Activity.State state, String reason) implements RosterEvent {

        public boolean isCalledOff() { return state == Activity.State.CANCELLED; }
    }

    record Rescheduled(Source source, ShiftId shift, Instant from, Instant fromEnd, Instant to, Instant toEnd)
            implements
                RosterEvent {

        @Override
        public ActivityId activity() {
            return shift.activity();
        }
    }

    record Relocated(Source source, ActivityId activity, String place) implements RosterEvent {}

    /**
     * An activity is called something else, or something else is said of it.
     *
     * @param before what stood there
     * @param told whether those who signed up are to be told
     */
    record Reworded(Source source, ActivityId activity, Activities.Wording what, String before, boolean told)
            implements
                RosterEvent {}

    /**
     * What the register holds of a member has changed.
     *
     * @param by who did it; empty if the rules did
     * @param why empty if nobody said
     */
    record Attended(Source source, ShiftId shift, ChatId member, Attending what, String by, String why)
            implements
                RosterEvent {

        @Override
        public ActivityId activity() {
            return shift.activity();
        }

        /** As the stream and the texts have it. */
        public String word() {
            return EventReader.word(what);
        }

        public boolean isByOthers() { return !by.equals(member.toString()); }
    }

    /** What has become of a member's attendance. */
    enum Attending {
        CHECKED_IN, CHECKED_OUT, CORRECTED, MISSED, FORGOT
    }

    /** All who came to a shift are credited with more than its length. */
    record Granted(Source source, ShiftId shift) implements RosterEvent {

        @Override
        public ActivityId activity() {
            return shift.activity();
        }
    }
}
