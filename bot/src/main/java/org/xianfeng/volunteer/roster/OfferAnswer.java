package org.xianfeng.volunteer.roster;

/** What came of a member's answer to an offer. */
public sealed interface OfferAnswer {

    /** The place is theirs; also when it was so before by the same offer. */
    record Seated(ActivityView view) implements OfferAnswer {}

    /** The offer went on to the next; they are out of the queue. */
    record PassedOn(ActivityView view) implements OfferAnswer {}

    /** The offer is no longer theirs: it expired, was withdrawn or answered otherwise before. Nothing has changed. */
    record Stale(ActivityView view) implements OfferAnswer {}

    /** There is no such activity or post. */
    record Unknown() implements OfferAnswer {}
}
