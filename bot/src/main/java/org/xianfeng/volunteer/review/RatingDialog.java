package org.xianfeng.volunteer.review;

import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.WhoCame;

/** Takes what those who came say of it: a score by a button, then a comment if they want to write one. */
@Component
@Order(95)
final class RatingDialog implements TakingDialog {

    private static final String NAME = "aftercare";
    private static final String SHIFT = "aftercare.shift";
    private static final int LONGEST = 500;

    private final Activities activities;
    private final Ratings answers;
    private final WhoCame whoCame;
    private final FeedbackTimes times;
    private final Phrases phrases;

    RatingDialog(Activities activities, Ratings answers, WhoCame whoCame, FeedbackTimes times, Phrases phrases) {
        this.activities = activities;
        this.answers = answers;
        this.whoCame = whoCame;
        this.times = times;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.Text
                ? session.isIn(NAME)
                : incoming instanceof Incoming.ButtonPress press && ReviewAction.parse(press.action())
                        .filter(action -> action instanceof ReviewAction.Rate
                                || action instanceof ReviewAction.Comment)
                        .isPresent();
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (incoming instanceof Incoming.Text text) {
            return List.of(comment(text, session));
        }
        Incoming.ButtonPress press = (Incoming.ButtonPress) incoming;
        return List.of(ReviewAction.parse(press.action()).orElseThrow() instanceof ReviewAction.Rate rate
                ? rate(press, rate, session)
                : askForComment(press, session));
    }

    private Reply rate(Incoming.ButtonPress press, ReviewAction.Rate rate, Session session) {
        if (!mayAnswer(rate.shift(), press.chat())) {
            return closed(session);
        }
        answers.rate(rate.shift(), press.chat(), rate.score());
        return Reply.of(phrases.say(session, "aftercare.thanks", Integer.toString(rate.score())))
                .with(new Button(phrases.plain(session, "aftercare.button.comment"),
                        new ReviewAction.Comment(rate.shift()).toString()));
    }

    private Reply askForComment(Incoming.ButtonPress press, Session session) {
        Optional<ShiftId> shift = ReviewAction.parse(press.action())
                .map(action -> ((ReviewAction.Comment) action).shift())
                .filter(asked -> answers.hasRated(asked, press.chat()) && mayAnswer(asked, press.chat()));
        if (shift.isEmpty()) {
            return closed(session);
        }
        session.enter(NAME);
        session.put(SHIFT, shift.get().toString());
        return Reply.of(phrases.say(session, "aftercare.comment"));
    }

    private Reply comment(Incoming.Text text, Session session) {
        String comment = text.text().strip();
        if (comment.length() > LONGEST) {
            return Reply.of(phrases.say(session, "aftercare.too-long", Integer.toString(LONGEST)));
        }
        Optional<ShiftId> shift = session.get(SHIFT).flatMap(ShiftId::parse)
                .filter(asked -> mayAnswer(asked, text.chat()));
        session.leave();
        shift.ifPresent(asked -> answers.comment(asked, text.chat(), comment));
        return shift.isPresent() ? Reply.of(phrases.say(session, "aftercare.commented")) : closed(session);
    }

    private boolean mayAnswer(ShiftId id, ChatId member) {
        return activities.find(id.activity()).filter(activity -> mayAnswer(activity, id, member)).isPresent();
    }

    private boolean mayAnswer(Activity activity, ShiftId id, ChatId member) {
        Optional<Shift> shift = activity.shift(id).filter(times::isOpen);
        return shift.isPresent() && whoCame.to(activity, shift.get()).contains(member);
    }

    private Reply closed(Session session) {
        return Reply.of(phrases.say(session, "aftercare.closed"));
    }
}
