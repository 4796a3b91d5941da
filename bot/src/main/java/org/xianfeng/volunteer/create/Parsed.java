package org.xianfeng.volunteer.create;

/** What an organizer's answer to a step of the guided dialog is worth. */
sealed interface Parsed {

    /** It was understood; this is how the session keeps it. */
    record Good(String value) implements Parsed {}

    /** It answers two steps: when it starts and when it ends. */
    record Both(String start, String end) implements Parsed {}

    /**
     * It was not.
     *
     * @param phrase the key of the phrase that says what is wrong
     * @param what that the phrase names; may be empty
     */
    record Bad(String phrase, String what) implements Parsed {

        Bad(String phrase) {
            this(phrase, "");
        }
    }
}
