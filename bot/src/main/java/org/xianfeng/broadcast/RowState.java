package org.xianfeng.broadcast;

import java.util.Arrays;

/** What has become of one recipient's message. */
public enum RowState {

    /** Is to be sent. */
    PENDING('P'),
    /** Is with the messenger right now. Whoever finds it so after a crash cannot tell whether it arrived. */
    SENDING('G'),

    SENT('S'),

    /** Stands in their chat, which they have not opened since; it becomes sent when they do, however late. */
    WAITING('W'),
    /** They have blocked us, or are gone. */
    BLOCKED('B'),
    /** Their messenger will never take it. */
    FAILED('F'),
    /** Sent or not, nobody can tell; it is not sent again unless the organizer says so. */
    UNKNOWN('U'),
    /** Not to be sent: unsubscribed, had enough this week, or unreachable before. */
    SKIPPED('X'),
    /** Was sent, and deleted. */
    RETRACTED('D');

    private final char letter;

    RowState(char letter) {
        this.letter = letter;
    }

    /** As it is kept. */
    public char letter() {
        return letter;
    }

    static RowState of(char letter) {
        return Arrays.stream(values()).filter(state -> state.letter == letter).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state has the letter " + letter));
    }
}
