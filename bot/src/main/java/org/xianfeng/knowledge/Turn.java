package org.xianfeng.knowledge;

import java.util.Optional;

/**
 * A question that was answered, which the next one may go on about.
 *
 * @param question as it was understood
 * @param entry the id of the entry that answered it
 */
public record Turn(String question, String entry) {

    private static final int LONGEST = 200;

    public Turn {
        if (question.length() > LONGEST) {
            question = question.substring(0, LONGEST);
        }
    }

    /** What an answer leaves for the next question; nothing if it was none. */
    public static Optional<Turn> of(Question question, Answer answer) {
        return answer instanceof Answer.Answered(Finding finding, _)
                ? Optional.of(new Turn(answer.understoodAs().orElse(question.text()), finding.entry().id()))
                : Optional.empty();
    }
}
