package org.xianfeng.volunteer.roster;

/** What came of the search for a substitute, or of the wish to be one. */
public sealed interface Handover {

    /**
     * The place is kept until somebody takes it over.
     *
     * @param token what the one named is to bring, as in a link
     */
    record Sought(ActivityView view, String token) implements Handover {}

    /** The place is the substitute's now. */
    record TakenOver(ActivityView view) implements Handover {}

    /** The search is over, and the place stays whose it was. */
    record GivenUp(ActivityView view) implements Handover {}

    /** The one who wants to be a substitute could not sign up either, for this reason. */
    record Hindered(SignUp why) implements Handover {}

    record Refused(Reason reason) implements Handover {}

    /** Why nothing has changed. */
    enum Reason {
        /** There is no such activity, post or token. */
        UNKNOWN,
        /** Who seeks a substitute has no place, or no longer has it. */
        NOT_SEATED,
        /** Who wants to be the substitute has a place already. */
        SEATED_ALREADY,
        /** Nobody waits who could be asked. */
        NOBODY_WAITS,
        /** The activity was called off or is closed. */
        NOT_OPEN,
        /** The shift has begun. */
        BEGUN
    }
}
