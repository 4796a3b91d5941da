package org.xianfeng.volunteer.manage;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Shows organizers their activities, publishes a draft, closes one and opens it again. */
@Component
final class ManageDialog implements Dialog {

    private static final int MOST_LISTED = 10;

    private final Roster roster;
    private final Activities activities;
    private final ManagersOnly managersOnly;
    private final ManageCards manageCards;
    private final ActivityCards cards;
    private final Phrases phrases;
    private final Clock clock;

    ManageDialog(Roster roster, Activities activities, ManagersOnly managersOnly, ManageCards manageCards,
            ActivityCards cards, Phrases phrases, Clock clock) {
        this.roster = roster;
        this.activities = activities;
        this.managersOnly = managersOnly;
        this.manageCards = manageCards;
        this.cards = cards;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("close", MenuGroup.MANAGE, 120).from(Role.ORGANIZER),
                        this::list)
                .press(VolunteerVerbs.MANAGE, managersOnly
                        .replacing((view, _, session) -> manageCards.card(view, session, Markup.EMPTY)))
                .press(VolunteerVerbs.PUBLISH, managersOnly.replacing(this::open))
                .press(VolunteerVerbs.REOPEN, managersOnly.replacing(this::open))
                .press(VolunteerVerbs.CLOSE, managersOnly
                        .replacing((view, press, session) -> move(view, press.chat(), session, State.CLOSED)));
    }

    private Reply open(ActivityView view, Press<ActivityId> press, Session session) {
        boolean isAhead = view.activity().state() == State.DRAFT
                ? view.activity().start().isAfter(clock.instant())
                : cards.isAhead(view.activity());
        return isAhead
                ? move(view, press.chat(), session, State.OPEN)
                : manageCards.card(view, session, phrases.say(session, "volunteer.new.past"));
    }

    private Reply move(ActivityView view, ChatId chat, Session session, State to) {
        boolean moved = activities.move(view.activity().id(), to, "");
        return manageCards.card(view.activity().id(), chat, session,
                phrases.say(session, (moved ? "volunteer.moved." : "volunteer.not-moved.") + to));
    }

    private Reply list(Incoming.Command call, Session session) {
        ChatId organizer = call.chat();
        List<ActivityView> views = roster.views(activities.organizedBy(organizer), organizer).stream()
                .filter(view -> view.activity().state() != State.CANCELLED && cards.isAhead(view.activity()))
                .limit(MOST_LISTED).toList();
        Reply reply = Reply.of(phrases.say(session, views.isEmpty() ? "volunteer.manage.none" : "volunteer.manage"));
        for (ActivityView view : views) {
            reply = reply.with(new Button(view.activity().title(), VolunteerVerbs.MANAGE.with(view.activity().id())));
        }
        return reply;
    }
}
