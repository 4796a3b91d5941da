package org.xianfeng.volunteer.create;

import java.util.List;
import java.util.Optional;

/**
 * What the guided dialog asks for: first what every activity needs, in this order, up to the preview; then what an
 * organizer may add from there. The session keeps each answer under its note.
 */
enum NewActivityStep {

    TITLE, DESCRIPTION, START, END, PLACE, PLACES, PREVIEW,
    /** What may be added: further shifts, roles, who may take part, how places are given out, what it belongs to. */
    SHIFT, ROLES, BRANCHES, GRIDS, SKILLS, AGES, SIGN_UP_ENDS, WITHDRAWAL_ENDS, DRAW, TASK,
    /** Of a copy: the day that it is moved to. */
    DAY;

    private static final List<NewActivityStep> ORDER = List.of(values());

    /** What the preview offers to add, beside further shifts. */
    static final List<NewActivityStep> SETTINGS = List.of(ROLES, BRANCHES, GRIDS, SKILLS, AGES, SIGN_UP_ENDS,
            WITHDRAWAL_ENDS, DRAW, TASK);

    /** The guided dialog's name in a session. */
    static final String DIALOG = "new";

    /** The session's note of the step that is being asked for. */
    static final String CURRENT = DIALOG + ".step";

    /** The session's note of the draft's number. */
    static final String NUMBER = DIALOG + ".number";

    /** The session's note of how free places are passed on, where that is not as usual. */
    static final String PROMOTION = DIALOG + ".promotion";

    String note() {
        return DIALOG + "." + name();
    }

    String question() {
        return "volunteer.new." + name();
    }

    boolean mayBeSkipped() {
        return this == DESCRIPTION || this == SHIFT || SETTINGS.contains(this);
    }

    /** Whether it is added from the preview, and so leads back there. */
    boolean isAdded() {
        return code() > PREVIEW.code();
    }

    /** The step after; the preview is the last. */
    NewActivityStep next() {
        return this == PREVIEW || isAdded() ? PREVIEW : ORDER.get(code() + 1);
    }

    /** The step before; empty at the first, and of a copy that has no day yet. */
    Optional<NewActivityStep> previous() {
        if (this == TITLE || this == DAY) {
            return Optional.empty();
        }
        return Optional.of(isAdded() ? PREVIEW : ORDER.get(code() - 1));
    }

    /** Stands for it in a button. */
    int code() {
        return ORDER.indexOf(this);
    }

    /** What {@link #code} stands for, if it can be added from the preview. */
    static Optional<NewActivityStep> added(int code) {
        return ORDER.stream().filter(step -> step.code() == code && (step == SHIFT || SETTINGS.contains(step)))
                .findFirst();
    }
}
