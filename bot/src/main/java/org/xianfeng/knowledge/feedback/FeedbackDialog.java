package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.knowledge.ask.EntryPage;

/** Takes what people say of an answer: thumbs, a reason, a remark, or that the admins should see to it. */
@Component
@Order(130)
final class FeedbackDialog implements TakingDialog {

    private static final String REMARK = "feedback";
    private static final String ASKED = REMARK + ".asked";
    private static final String STOP = FeedbackAction.FEATURE + "stop";
    private static final int REASONS_A_ROW = 2;

    private final Feedback feedback;
    private final TakingDialog knowledge;
    private final Phrases phrases;

    FeedbackDialog(Feedback feedback, @Qualifier("knowledgeDialog") TakingDialog knowledge, Phrases phrases) {
        this.feedback = feedback;
        this.knowledge = knowledge;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.ButtonPress press -> press.action().startsWith(FeedbackAction.FEATURE);
            case Incoming.Text _ -> session.isIn(REMARK);
            case Incoming.Command call -> call.name().equals("cancel") && session.isIn(REMARK);
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.ButtonPress press when press.action().equals(STOP) -> List.of(stop(session).replacing());
            case Incoming.ButtonPress press -> FeedbackAction.parse(press.action())
                    .map(action -> press(press, action, session))
                    .orElseGet(() -> List.of(say(session, "chat.stale-button")));
            case Incoming.Text text -> List.of(remark(text.text(), session));
            case Incoming.Command _ -> List.of(stop(session));
            default ->
                throw new IllegalStateException("not taken");
        };
    }

    private List<Reply> press(Incoming.ButtonPress press, FeedbackAction action, Session session) {
        return switch (action.what()) {
            case FeedbackAction.OPEN -> open(press, action, session);
            case FeedbackAction.HAND_OVER -> List.of(
                    tell("feedback.handed.", feedback.handOver(FeedbackButtons.request(press), action.asked()),
                            session));
            default -> List.of(Verdict.parse(action.what())
                    .map(verdict -> judge(press, action.asked(), verdict, session))
                    .orElseGet(() -> say(session, "chat.stale-button")));
        };
    }

    private List<Reply> open(Incoming.ButtonPress press, FeedbackAction action, Session session) {
        feedback.opened(FeedbackButtons.request(press), action.asked());
        String opening = EntryPage.opening(action.entry());
        return knowledge.answer(new Incoming.ButtonPress(press.origin(), opening, press.message()), session);
    }

    private Reply judge(Incoming.ButtonPress press, QuestionRef asked, Verdict verdict, Session session) {
        FeedbackResult told = feedback.judge(FeedbackButtons.request(press), asked, press.chat(), verdict);
        if (told == FeedbackResult.EXPIRED) {
            return say(session, "feedback.expired");
        }
        return switch (verdict) {
            case UP -> say(session, told == FeedbackResult.CHANGED ? "feedback.up.changed" : "feedback.up");
            case DOWN -> askWhy(asked, session);
            case OTHER -> askForRemark(asked, session).replacing();
            case OFF_TOPIC, INACCURATE, INCOMPLETE, UNCLEAR -> Reply
                    .of(phrases.say(session, "feedback.noted", reason(verdict, session)))
                    .with(handOver(asked, session)).replacing();
        };
    }

    private Reply askWhy(QuestionRef asked, Session session) {
        Reply reply = say(session, "feedback.why");
        List<Button> reasons = Verdict.REASONS.stream()
                .map(reason -> new Button(reason(reason, session), FeedbackAction.judge(reason, asked))).toList();
        for (int from = 0; from < reasons.size(); from += REASONS_A_ROW) {
            reply = reply.with(reasons.subList(from, Math.min(from + REASONS_A_ROW, reasons.size())));
        }
        return reply;
    }

    private String reason(Verdict verdict, Session session) {
        return phrases.plain(session, "feedback.reason." + verdict);
    }

    private Reply askForRemark(QuestionRef asked, Session session) {
        session.enter(REMARK);
        session.put(ASKED, asked.text());
        return say(session, "feedback.remark").with(new Button(phrases.plain(session, "feedback.button.stop"), STOP));
    }

    private Reply remark(String text, Session session) {
        Optional<QuestionRef> asked = session.get(ASKED).flatMap(QuestionRef::parse);
        session.leave();
        asked.ifPresent(id -> feedback.note(id, text));
        Reply reply = say(session, "feedback.remark.noted");
        return asked.map(id -> reply.with(handOver(id, session))).orElse(reply);
    }

    private Reply stop(Session session) {
        session.leave();
        return say(session, "feedback.remark.stopped");
    }

    private Button handOver(QuestionRef asked, Session session) {
        return new Button(phrases.plain(session, "feedback.button.hand-over"), FeedbackAction.handOver(asked));
    }

    private Reply tell(String phrase, FeedbackResult told, Session session) {
        return say(session, told == FeedbackResult.EXPIRED ? "feedback.expired" : phrase + told);
    }

    private Reply say(Session session, String key) {
        return Reply.of(phrases.say(session, key));
    }
}
