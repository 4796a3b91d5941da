package org.xianfeng.volunteer.manage;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.Invitation;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Shows an activity to who manages it, with what can be done with it. */
@Component
final class ManageCards {

    private static final int BUTTONS_A_ROW = 2;

    private final Roster roster;
    private final ActivityCards cards;
    private final ManageButtons buttons;
    private final Invitation invitation;
    private final Phrases phrases;
    private final Clock clock;

    ManageCards(Roster roster, ActivityCards cards, ManageButtons buttons, Invitation invitation,
            Phrases phrases, Clock clock) {
        this.roster = roster;
        this.cards = cards;
        this.buttons = buttons;
        this.invitation = invitation;
        this.phrases = phrases;
        this.clock = clock;
    }

    /** As it is now, headed by what has just happened. */
    Reply card(ActivityId id, ChatId reader, Session session, Markup headline) {
        return roster.view(id, reader).map(view -> card(view, session, headline))
                .orElseGet(() -> Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN")));
    }

    Reply card(ActivityView view, Session session, Markup headline) {
        Activity activity = view.activity();
        Reply card = state(view, session, headline);
        boolean isOpen = activity.stateAt(clock.instant()) == Activity.State.OPEN;
        Reply shared = isOpen
                ? new Reply(Markup.lines(card.text(), invitation.to(activity.id().payload(), session.language())),
                        card.buttons(), card.inPlace())
                : card;
        return shared.with(new Button(phrases.plain(session, "volunteer.button.managed"), ManagedTab.AHEAD.action(0)));
    }

    private Reply state(ActivityView view, Session session, Markup headline) {
        ActivityId id = view.activity().id();
        Reply card = cards.managed(session.language(), view, headline);
        return switch (view.activity().stateAt(clock.instant())) {
            case DRAFT -> card.with(button(session, "publish", VolunteerVerbs.PUBLISH, id),
                    button(session, "calloff", VolunteerVerbs.CALL_OFF, id))
                    .with(button(session, "retitle", VolunteerVerbs.RETITLE, id),
                            button(session, "redescribe", VolunteerVerbs.REDESCRIBE, id),
                            button(session, "relocate", VolunteerVerbs.RELOCATE, id))
                    .with(button(session, "copy", VolunteerVerbs.COPY, id));
            case OPEN -> current(card, view, session, button(session, "close", VolunteerVerbs.CLOSE, id));
            case CLOSED -> current(card, view, session, button(session, "reopen", VolunteerVerbs.REOPEN, id));
            case DONE, CANCELLED -> people(card, view, session).with(button(session, "copy", VolunteerVerbs.COPY, id));
        };
    }

    private Reply current(Reply card, ActivityView view, Session session, Button closeOrReopen) {
        ActivityId id = view.activity().id();
        return people(card, view, session)
                .with(button(session, "places", VolunteerVerbs.CHANGE_PLACES, id),
                        button(session, "reschedule", VolunteerVerbs.RESCHEDULE, id),
                        button(session, "relocate", VolunteerVerbs.RELOCATE, id))
                .with(button(session, "retitle", VolunteerVerbs.RETITLE, id),
                        button(session, "redescribe", VolunteerVerbs.REDESCRIBE, id))
                .with(closeOrReopen, button(session, "calloff", VolunteerVerbs.CALL_OFF, id))
                .with(button(session, "copy", VolunteerVerbs.COPY, id),
                        button(session, "repeat", VolunteerVerbs.REPEAT, id),
                        button(session, "helpers", VolunteerVerbs.HELPERS, id));
    }

    private Reply people(Reply card, ActivityView view, Session session) {
        ActivityId id = view.activity().id();
        Reply reply = card.with(button(session, "roster", VolunteerVerbs.ROSTER, id),
                button(session, "statistics", VolunteerVerbs.STATISTICS, id));
        List<Button> more = buttons.on(ManageButton.Card.ACTIVITY, view.activity(), session.language());
        for (int i = 0; i < more.size(); i += BUTTONS_A_ROW) {
            reply = reply.with(more.subList(i, Math.min(i + BUTTONS_A_ROW, more.size())));
        }
        return reply;
    }

    private Button button(Session session, String label, Verb<?> verb, ActivityId id) {
        return new Button(phrases.plain(session, "volunteer.button." + label), verb.with(id));
    }
}
