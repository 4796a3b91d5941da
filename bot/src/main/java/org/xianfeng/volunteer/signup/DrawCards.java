package org.xianfeng.volunteer.signup;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.time.MomentPhrases;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;

/** Tells how places are drawn, and how anyone repeats the draw. */
@Component
final class DrawCards {

    private final Activities activities;
    private final MomentPhrases moments;
    private final Phrases phrases;

    DrawCards(Activities activities, MomentPhrases moments, Phrases phrases) {
        this.activities = activities;
        this.moments = moments;
        this.phrases = phrases;
    }

    /** To somebody, whose own number they need to find themselves in the draw; empty if nothing is drawn. */
    Optional<Reply> card(ActivityId activity, ChatId reader, Session session) {
        return activities.draw(activity).map(draw -> {
            String at = moments.moment(session.language(), draw.at());
            return Reply.of(draw.seed()
                    .map(seed -> phrases.say(session, "volunteer.draw.done", at, seed, draw.commitment(), reader))
                    .orElseGet(() -> phrases.say(session, "volunteer.draw.ahead", at, draw.commitment(), reader)))
                    .with(new Button(phrases.plain(session, "volunteer.button.return"),
                            VolunteerVerbs.OPEN.with(activity)));
        });
    }
}
