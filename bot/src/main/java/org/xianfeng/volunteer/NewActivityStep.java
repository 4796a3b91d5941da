package org.xianfeng.volunteer;

import java.util.List;
import java.util.Optional;

/** What the guided dialog asks for, in this order. The session keeps each answer under its note. */
enum NewActivityStep {

    TITLE, DESCRIPTION, START, END, PLACE, PLACES, PREVIEW;

    private static final List<NewActivityStep> ORDER = List.of(values());

    /** The guided dialog's name in a session. */
    static final String DIALOG = "new";

    /** The session's note of the step that is being asked for. */
    static final String CURRENT = DIALOG + ".step";

    /** The session's note of the draft's number. */
    static final String NUMBER = DIALOG + ".number";

    String note() {
        return DIALOG + "." + name();
    }

    String question() {
        return "volunteer.new." + name();
    }

    boolean mayBeSkipped() {
        return this == DESCRIPTION;
    }

    /** The step after; the preview is the last. */
    NewActivityStep next() {
        return this == PREVIEW ? PREVIEW : ORDER.get(ORDER.indexOf(this) + 1);
    }

    /** The step before; empty at the first. */
    Optional<NewActivityStep> previous() {
        return this == TITLE ? Optional.empty() : Optional.of(ORDER.get(ORDER.indexOf(this) - 1));
    }
}
