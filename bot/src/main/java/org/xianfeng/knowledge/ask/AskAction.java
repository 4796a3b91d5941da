package org.xianfeng.knowledge.ask;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.xianfeng.chat.Button;

/** A question as a button's action: {@code knowledge:ask:QUESTION} asks it. */
record AskAction(String question) {

    private static final String ASK = "knowledge:ask:";

    /** Empty if the question is too long for a button. */
    static Optional<AskAction> of(String question) {
        AskAction action = new AskAction(question);
        return action.text().getBytes(StandardCharsets.UTF_8).length > Button.MOST_BYTES
                ? Optional.empty()
                : Optional.of(action);
    }

    /** Empty if the action is none of ours. */
    static Optional<AskAction> parse(String action) {
        return Optional.of(action).filter(text -> text.startsWith(ASK)).map(text -> text.substring(ASK.length()))
                .filter(question -> !question.isBlank()).map(AskAction::new);
    }

    String text() {
        return ASK + question;
    }
}
