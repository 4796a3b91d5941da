package org.xianfeng.volunteer.create;

/** What an organizer's answer to a step of the guided dialog is worth. */
sealed interface Checked {

    /** It was understood; this is how the session keeps it. */
    record Good(String value) implements Checked {}

    /** It answers two steps: when it starts and when it ends. */
    record Both(String start, String end) implements Checked {}

    /**
     * It was not.
     *
     * @param phrase the key of the phrase that says what is wrong
     * @param what that the phrase names; may be empty
     */
    record Bad(String phrase, String what) implements Checked {

        Bad(String phrase) {
            this(phrase, "");
        }
    }
}
