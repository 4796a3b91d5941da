package org.xianfeng.knowledge.entry;

/**
 * A question in people's words that an entry answers.
 *
 * @param question 1 to 100 characters
 * @param sentence what answers it, verbatim from the entry's text
 */
public record AnsweredQuestion(String question, String sentence) {

    private static final int LONGEST = 100;

    public AnsweredQuestion {
        if (question.isBlank() || question.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a question must be 1 to 100 characters, got " + question.length() + ": " + question);
        }
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("the question has no sentence that answers it: " + question);
        }
    }
}
