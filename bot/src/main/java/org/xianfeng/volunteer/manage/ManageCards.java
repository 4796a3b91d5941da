package org.xianfeng.volunteer.manage;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.VolunteerAction;

/** Shows an activity to who manages it, with what can be done with it. */
@Component
final class ManageCards {

    private final Roster roster;
    private final ActivityCards cards;
    private final Phrases phrases;
    private final Clock clock;

    ManageCards(Roster roster, ActivityCards cards, Phrases phrases, Clock clock) {
        this.roster = roster;
        this.cards = cards;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** As it is now, headed by what has just happened. */
    Reply card(ActivityId id, ChatId reader, Session session, Markup headline) {
        return roster.view(id, reader).map(view -> card(view, session, headline))
                .orElseGet(() -> Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN")));
    }

    Reply card(ActivityView view, Session session, Markup headline) {
        State state = view.activity().stateAt(clock.instant());
        ActivityId id = view.activity().id();
        Reply card = cards.managed(session.language(), view, headline);
        return switch (state) {
            case DRAFT -> card.with(button(session, "publish", VolunteerAction.PUBLISH, id),
                    button(session, "calloff", VolunteerAction.CALL_OFF, id))
                    .with(button(session, "copy", VolunteerAction.COPY, id));
            case OPEN -> changes(people(card, session, id), session, id)
                    .with(button(session, "close", VolunteerAction.CLOSE, id),
                            button(session, "calloff", VolunteerAction.CALL_OFF, id))
                    .with(button(session, "copy", VolunteerAction.COPY, id),
                            button(session, "repeat", VolunteerAction.REPEAT, id));
            case CLOSED -> changes(people(card, session, id), session, id)
                    .with(button(session, "reopen", VolunteerAction.REOPEN, id),
                            button(session, "calloff", VolunteerAction.CALL_OFF, id))
                    .with(button(session, "copy", VolunteerAction.COPY, id),
                            button(session, "repeat", VolunteerAction.REPEAT, id));
            case DONE, CANCELLED -> people(card, session, id).with(button(session, "copy", VolunteerAction.COPY, id));
        };
    }

    private Reply people(Reply card, Session session, ActivityId id) {
        return card.with(button(session, "roster", VolunteerAction.ROSTER, id),
                button(session, "statistics", VolunteerAction.STATISTICS, id))
                .with(new Button(phrases.plain(session, "attendance.button.register"), "attendance:shifts:" + id),
                        new Button(phrases.plain(session, "export.button"), "export:signups:" + id))
                .with(new Button(phrases.plain(session, "aftercare.button.review"), "aftercare:show:" + id),
                        new Button(phrases.plain(session, "aftercare.button.picture"), "aftercare:picture:" + id));
    }

    private Reply changes(Reply card, Session session, ActivityId id) {
        return card.with(button(session, "places", VolunteerAction.CHANGE_PLACES, id),
                button(session, "reschedule", VolunteerAction.RESCHEDULE, id),
                button(session, "relocate", VolunteerAction.RELOCATE, id));
    }

    private Button button(Session session, String label, VolunteerAction action, ActivityId id) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action.with(id));
    }
}
