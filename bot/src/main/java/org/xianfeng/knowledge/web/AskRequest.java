package org.xianfeng.knowledge.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.xianfeng.knowledge.Question;

/** What is sent to ask; anything may be missing. */
@Schema(name = "Question")
record AskRequest(
        @Schema(description = "In plain words: simplified or traditional Chinese, or English", example = "遵义会议是什么时候召开的？", minLength = 1, maxLength = Question.LONGEST, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String question,
        @Schema(description = "Who asks: any text that stays the same through a conversation. A question may then go on about the one before, for some minutes") @Nullable String session) {

    /** @throws RefusedException if this is no question */
    Question toQuestion() {
        if (question == null) {
            throw new RefusedException("The field \"question\" is missing.");
        }
        if (question.isBlank()) {
            throw new RefusedException("The question is blank. Please send at least one word.");
        }
        if (question.length() > Question.LONGEST) {
            throw new RefusedException("The question has " + question.length()
                    + " characters. Please send at most " + Question.LONGEST + ".");
        }
        return new Question(question);
    }
}
