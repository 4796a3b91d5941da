package org.xianfeng.knowledge.ask;

import java.util.List;
import java.util.function.UnaryOperator;

import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Question;

/** Lets whoever asked say what an answer was worth. */
public interface AnswerFeedback {

    /** Keeps the question for a while, without who asked it; what its answer is to be shown with. */
    Controls on(Incoming incoming, Question question, Answer answer, Session session);

    /**
     * What an answer is shown with.
     *
     * @param opening the action of a button that opens the entry with this id
     * @param buttons the row below everything else
     */
    record Controls(UnaryOperator<String> opening, List<Button> buttons) {

        public Controls {
            buttons = List.copyOf(buttons);
        }
    }
}
