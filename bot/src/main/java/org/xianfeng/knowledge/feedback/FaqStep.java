package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.Optional;

import org.xianfeng.chat.Characters;

/** What the guided dialog asks for, in this order. The session keeps each answer under its note. */
enum FaqStep {

    QUESTION(FaqEntry.LONGEST_QUESTION), ANSWER(FaqEntry.LONGEST_ANSWER), SOURCE(FaqEntry.LONGEST_SOURCE), PREVIEW(0);

    /** The guided dialog's name in a session. */
    static final String DIALOG = "faq";

    /** The session's note of the step that is being asked for. */
    static final String CURRENT = DIALOG + ".step";

    /** The session's note of the question that led here. */
    static final String KEY = DIALOG + ".key";

    private static final List<FaqStep> ORDER = List.of(values());

    private final int longest;

    FaqStep(int longest) {
        this.longest = longest;
    }

    String note() {
        return DIALOG + "." + name();
    }

    /** Whether this can be the answer to this step. */
    boolean fits(String text) {
        return !text.isBlank() && Characters.count(text) <= longest;
    }

    /** The step after; the preview is the last. */
    FaqStep next() {
        return this == PREVIEW ? PREVIEW : ORDER.get(ORDER.indexOf(this) + 1);
    }

    /** The step before; empty at the first. */
    Optional<FaqStep> previous() {
        return this == QUESTION ? Optional.empty() : Optional.of(ORDER.get(ORDER.indexOf(this) - 1));
    }
}
