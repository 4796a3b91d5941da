package org.xianfeng.knowledge.feedback;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.flow.Prompt;
import org.xianfeng.knowledge.ask.EntryPage;
import org.xianfeng.knowledge.ask.EntryPages;

/** Takes what people say of an answer: thumbs, a reason, a remark, or that the admins should see to it. */
@Component
final class FeedbackDialog implements Dialog {

    private static final FormField<QuestionRef> ASKED = FormField.of("asked", QuestionRef::parse);
    private static final FormField<String> REMARK = FormField.text("remark");
    private static final int REASONS_A_ROW = 2;

    private final Feedback feedback;
    private final RedisAskers askers;
    private final EntryPages pages;
    private final Phrases phrases;
    private final Form remark;

    FeedbackDialog(Feedback feedback, RedisAskers askers, EntryPages pages, Forms forms, Phrases phrases) {
        this.feedback = feedback;
        this.askers = askers;
        this.pages = pages;
        this.phrases = phrases;
        this.remark = forms.of(FlowSpec.named("answerremark")
                .ask(Prompt.of(REMARK, Inputs.typed(text -> Parsed.good(text)))
                        .worded(draft -> phrases.say(draft.language(), "feedback.remark")))
                .finish("note", (_, draft) -> note(draft)).stopped("feedback.remark.stopped"));
    }

    @Override
    public Routes routes() {
        Routes routes = Routes.of(Access.LIBRARY).press(FeedbackVerbs.HAND_OVER, this::handOver)
                .pressIfThere(FeedbackVerbs.OPEN_ENTRY, this::open).flow(remark);
        for (Verdict verdict : Verdict.values()) {
            routes.press(FeedbackVerbs.judge(verdict), (press, session) -> judge(press, verdict, session));
        }
        return routes;
    }

    private Optional<Reply> open(Press<FeedbackVerbs.Suggestion> press, Session session) {
        feedback.opened(press.incoming().requestId(), press.target().asked());
        return pages.show(EntryPage.first(press.target().entry()), session);
    }

    private Reply handOver(Press<QuestionRef> press, Session session) {
        FeedbackResult result = feedback.handOver(press.incoming().requestId(), press.target());
        askers.add(press.target(), press.chat());
        return say(session, result == FeedbackResult.EXPIRED ? "feedback.expired" : "feedback.handed." + result);
    }

    private Reply judge(Press<QuestionRef> press, Verdict verdict, Session session) {
        QuestionRef asked = press.target();
        FeedbackResult result = feedback.judge(press.incoming().requestId(), asked, press.chat(), verdict);
        if (result == FeedbackResult.EXPIRED) {
            return say(session, "feedback.expired");
        }
        return switch (verdict) {
            case UP -> say(session, result == FeedbackResult.CHANGED ? "feedback.up.changed" : "feedback.up");
            case DOWN -> askWhy(asked, session);
            case OTHER -> remark.begin(press.incoming(), session, draft -> draft.put(ASKED, asked)).replacing();
            case OFF_TOPIC, INACCURATE, INCOMPLETE, UNCLEAR -> Reply
                    .of(phrases.say(session, "feedback.noted", reason(verdict, session)))
                    .with(handOver(asked, session)).replacing();
        };
    }

    private Reply askWhy(QuestionRef asked, Session session) {
        return say(session, "feedback.why").withRows(REASONS_A_ROW, Verdict.REASONS.stream()
                .map(reason -> new Button(reason(reason, session), FeedbackVerbs.judge(reason).with(asked))).toList());
    }

    private String reason(Verdict verdict, Session session) {
        return phrases.plain(session, "feedback.reason." + verdict);
    }

    private Ending note(Draft draft) {
        QuestionRef asked = draft.need(ASKED);
        feedback.note(asked, draft.need(REMARK));
        return Ending.done(say(draft.session(), "feedback.remark.noted").with(handOver(asked, draft.session())));
    }

    private Button handOver(QuestionRef asked, Session session) {
        return new Button(phrases.plain(session, "feedback.button.hand-over"), FeedbackVerbs.HAND_OVER.with(asked));
    }

    private Reply say(Session session, String key) {
        return Reply.of(phrases.say(session, key));
    }
}
