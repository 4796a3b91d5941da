package org.xianfeng.knowledge.feedback;

import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Interruption;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.ask.AnswerFeedback;
import org.xianfeng.knowledge.ask.AskVerbs;

/** The buttons under an answer: was it good, or, where there is none, who is to be asked instead. */
@Component
final class FeedbackButtons implements AnswerFeedback {

    private final Feedback feedback;
    private final Phrases phrases;

    FeedbackButtons(Feedback feedback, Phrases phrases) {
        this.feedback = feedback;
        this.phrases = phrases;
    }

    /** What may be the rest of another dialog is nobody's to see to. The buttons of a suggestion tell us when they open an entry: one that is opened was an answer. */
    @Override
    public Controls on(Incoming incoming, Question question, Answer answer, Session session) {
        QuestionRef asked = feedback.asked(incoming.requestId(), question.considered(),
                answer instanceof Answer.Answered || answer instanceof Answer.Surveyed
                        || Interruption.isBefore(incoming, session));
        return switch (answer) {
            case Answer.Answered _,Answer.Surveyed _ -> new Controls(AskVerbs::opening, verdicts(asked, session));
            case Answer.Suggested _ -> new Controls(entry -> FeedbackVerbs.OPEN_ENTRY.with(asked, entry),
                    verdicts(asked, session));
            case Answer.NotFound _ -> new Controls(AskVerbs::opening,
                    List.of(button("hand-over", FeedbackVerbs.HAND_OVER.with(asked), session)));
        };
    }

    private List<Button> verdicts(QuestionRef asked, Session session) {
        return List.of(button("up", FeedbackVerbs.judge(Verdict.UP).with(asked), session),
                button("down", FeedbackVerbs.judge(Verdict.DOWN).with(asked), session));
    }

    private Button button(String name, String action, Session session) {
        return new Button(phrases.plain(session, "feedback.button." + name), action);
    }
}
