package org.xianfeng.volunteer.roster;

/** What came of a change of a post's places. */
public sealed interface PlacesChange {

    record Changed(ActivityView view) implements PlacesChange {}

    /** More have a place or an offer than there would be places; nothing has changed until the organizer chooses. */
    record TooMany(long surplus) implements PlacesChange {}

    record Unknown() implements PlacesChange {}

    /** What is to become of those who have a place beyond the new number. */
    enum Surplus {
        /** Ask: change nothing. */
        ASK,
        /** They keep their places, and places that are given up are not filled until the number fits. */
        KEEP,
        /** Those who came last go back to the head of the queue, in their order, and are told. */
        TO_QUEUE
    }
}
