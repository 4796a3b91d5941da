package org.xianfeng.volunteer.review;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
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
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.WhoCame;

/** Takes what those who came say of it: a score by a button, then a comment if they want to write one. */
@Component
final class RatingDialog implements Dialog {

    private static final FormField<ShiftId> SHIFT = FormField.of("shift", ShiftId::parse);
    private static final FormField<String> COMMENT = FormField.text("comment");
    private static final int LONGEST = 500;

    private final Activities activities;
    private final Ratings answers;
    private final WhoCame whoCame;
    private final FeedbackTimes times;
    private final Phrases phrases;
    private final Form comment;

    RatingDialog(Activities activities, Ratings answers, WhoCame whoCame, FeedbackTimes times, Forms forms,
            Phrases phrases) {
        this.activities = activities;
        this.answers = answers;
        this.whoCame = whoCame;
        this.times = times;
        this.phrases = phrases;
        this.comment = forms.of(FlowSpec.named("aftercare")
                .ask(COMMENT, Inputs.text(LONGEST, "aftercare.too-long"))
                .finish("keep", (incoming, draft) -> Ending.done(keep(incoming, draft))));
    }

    @Override
    public Routes routes() {
        return Routes.of().press(ReviewAction.RATE, this::rate).press(ReviewAction.COMMENT, this::askForComment)
                .flow(comment);
    }

    private Reply rate(Press<ReviewAction.Score> press, Session session) {
        ReviewAction.Score given = press.target();
        if (!mayAnswer(given.shift(), press.chat())) {
            return closed(session.language());
        }
        answers.rate(given.shift(), press.chat(), given.score());
        return Reply.of(phrases.say(session, "aftercare.thanks", given.score()))
                .with(new Button(phrases.plain(session, "aftercare.button.comment"),
                        ReviewAction.COMMENT.with(given.shift())));
    }

    private Reply askForComment(Press<ShiftId> press, Session session) {
        return answers.hasRated(press.target(), press.chat()) && mayAnswer(press.target(), press.chat())
                ? comment.begin(press.incoming(), session, draft -> draft.put(SHIFT, press.target()))
                : closed(session.language());
    }

    private Reply keep(Incoming incoming, Draft draft) {
        if (!mayAnswer(draft.need(SHIFT), incoming.chat())) {
            return closed(draft.language());
        }
        answers.comment(draft.need(SHIFT), incoming.chat(), draft.need(COMMENT));
        return Reply.of(phrases.say(draft.language(), "aftercare.commented"));
    }

    private boolean mayAnswer(ShiftId id, ChatId member) {
        return activities.find(id.activity()).filter(activity -> mayAnswer(activity, id, member)).isPresent();
    }

    private boolean mayAnswer(Activity activity, ShiftId id, ChatId member) {
        Optional<Shift> shift = activity.shift(id).filter(times::isOpen);
        return shift.isPresent() && whoCame.to(activity, shift.get()).contains(member);
    }

    private Reply closed(Locale language) {
        return Reply.of(phrases.say(language, "aftercare.closed"));
    }
}
