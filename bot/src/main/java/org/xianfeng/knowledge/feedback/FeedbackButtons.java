package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.ask.AnswerFeedback;

/** The buttons under an answer: was it good, or, where there is none, who is to be asked instead. */
@Component
final class FeedbackButtons implements AnswerFeedback {

    private static final Pattern OPENING = Pattern.compile("knowledge:entry:(.+):0");

    private final Feedback feedback;
    private final Phrases phrases;

    FeedbackButtons(Feedback feedback, Phrases phrases) {
        this.feedback = feedback;
        this.phrases = phrases;
    }

    @Override
    public Reply under(Reply reply, Incoming incoming, Question question, Answer answer, Session session) {
        QuestionRef asked = feedback.asked(request(incoming), question.considered(), answer instanceof Answer.Answered);
        return switch (answer) {
            case Answer.Answered _ -> reply.with(verdicts(asked, session));
            case Answer.Suggested _ -> opened(reply, asked).with(verdicts(asked, session));
            case Answer.NotFound _ -> reply.with(new Button(phrases.plain(session, "feedback.button.hand-over"),
                    FeedbackAction.handOver(asked)));
        };
    }

    /** The same update is the same request, however often it is handled. */
    static String request(Incoming incoming) {
        return incoming.chat().messenger() + ":" + incoming.origin().update();
    }

    private List<Button> verdicts(QuestionRef asked, Session session) {
        return List.of(
                new Button(phrases.plain(session, "feedback.button.up"), FeedbackAction.judge(Verdict.UP, asked)),
                new Button(phrases.plain(session, "feedback.button.down"),
                        FeedbackAction.judge(Verdict.DOWN, asked)));
    }

    /** The same reply, whose buttons tell us when they open an entry: a suggestion that is opened was an answer. */
    private static Reply opened(Reply reply, QuestionRef asked) {
        return new Reply(reply.text(), reply.buttons().stream()
                .map(row -> row.stream().map(button -> opened(button, asked)).toList()).toList(), reply.inPlace(),
                reply.enclosure());
    }

    private static Button opened(Button button, QuestionRef asked) {
        Matcher opening = OPENING.matcher(button.action());
        return opening.matches()
                ? new Button(button.label(), FeedbackAction.open(asked, opening.group(1)))
                : button;
    }
}
