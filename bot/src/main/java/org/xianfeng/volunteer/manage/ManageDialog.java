package org.xianfeng.volunteer.manage;

import java.time.Clock;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Shows organizers their activities, publishes a draft, closes one and opens it again. */
@Component
final class ManageDialog implements Dialog {

    private final ActivityTrail audit;
    private final Activities activities;
    private final ManagersOnly managersOnly;
    private final ManageCards manageCards;
    private final ActivityCards cards;
    private final ManagedList list;
    private final Phrases phrases;
    private final Clock clock;

    ManageDialog(Activities activities, ManagersOnly managersOnly, ManageCards manageCards,
            ActivityCards cards, ManagedList list, Phrases phrases, Clock clock, ActivityTrail audit) {
        this.audit = audit;
        this.activities = activities;
        this.managersOnly = managersOnly;
        this.manageCards = manageCards;
        this.cards = cards;
        this.list = list;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("close", MenuGroup.MANAGE, 120).from(Permission.ORGANIZE),
                        (call, session) -> list.first(call.chat(), session))
                .pressReplacing(ManagedTab.LISTED, (press, session) -> list.page(press.chat(), press.target(), session))
                .press(VolunteerVerbs.MANAGE, managersOnly
                        .replacing((view, _, session) -> manageCards.card(view, session, Markup.EMPTY)))
                .press(VolunteerVerbs.PUBLISH, managersOnly.replacing(this::open))
                .press(VolunteerVerbs.REOPEN, managersOnly.replacing(this::open))
                .press(VolunteerVerbs.CLOSE, managersOnly
                        .replacing((view, press, session) -> view.waiting() > 0
                                ? askToClose(view, session)
                                : move(view, press.chat(), session, State.CLOSED)))
                .press(VolunteerVerbs.CLOSE_SURELY, managersOnly
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

    /** Those who wait lose by it, and are told at once. */
    private Reply askToClose(ActivityView view, Session session) {
        return Reply.of(phrases.say(session, "volunteer.close.surely", view.activity().title(), view.waiting()))
                .with(new Button(phrases.plain(session, "volunteer.button.close-surely"),
                        VolunteerVerbs.CLOSE_SURELY.with(view.activity().id())),
                        new Button(phrases.plain(session, "volunteer.button.return"),
                                VolunteerVerbs.MANAGE.with(view.activity().id())));
    }

    private Reply move(ActivityView view, ChatId chat, Session session, State to) {
        boolean again = view.activity().state() == State.CLOSED && to == State.OPEN;
        boolean moved = activities.move(view.activity().id(), to, "");
        if (moved) {
            audit.note(chat, view.activity().id(), to.name());
        }
        return manageCards.card(view.activity().id(), chat, session,
                phrases.say(session, moved && again
                        ? "volunteer.moved.again"
                        : (moved ? "volunteer.moved." : "volunteer.not-moved.") + to));
    }
}
