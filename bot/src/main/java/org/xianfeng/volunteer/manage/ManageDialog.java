package org.xianfeng.volunteer.manage;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.Activity.State;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.signup.ActivityCards;
import org.xianfeng.volunteer.signup.VolunteerAction;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/** Shows organizers their activities, publishes a draft, closes one and opens it again. */
@Component
@Order(150)
final class ManageDialog implements TakingDialog {

    private static final int MOST_LISTED = 10;

    private static final Set<VolunteerAction> OURS = Set.of(VolunteerAction.MANAGE, VolunteerAction.PUBLISH,
            VolunteerAction.CLOSE, VolunteerAction.REOPEN);

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
    public List<Command> commands() {
        return List.of(new Command("close", Role.ORGANIZER, 120));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals("close");
            case Incoming.ButtonPress press -> Pressed.isOneOf(OURS, press);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(incoming instanceof Incoming.ButtonPress press
                ? managersOnly.answer(press, session, (pressed, view) -> manage(pressed, view, press.chat(), session))
                        .replacing()
                : list(incoming.chat(), session));
    }

    private Reply manage(Pressed pressed, ActivityView view, ChatId chat, Session session) {
        return switch (pressed.action()) {
            case PUBLISH, REOPEN -> open(view, chat, session);
            case CLOSE -> move(view, chat, session, State.CLOSED);
            default -> manageCards.card(view, session, Markup.EMPTY);
        };
    }

    private Reply open(ActivityView view, ChatId chat, Session session) {
        boolean isAhead = view.activity().state() == State.DRAFT
                ? view.activity().start().isAfter(clock.instant())
                : cards.isAhead(view.activity());
        return isAhead
                ? move(view, chat, session, State.OPEN)
                : manageCards.card(view, session, phrases.say(session, "volunteer.new.past"));
    }

    private Reply move(ActivityView view, ChatId chat, Session session, State to) {
        boolean moved = activities.move(view.activity().id(), to, "");
        return manageCards.card(view.activity().id(), chat, session,
                phrases.say(session, (moved ? "volunteer.moved." : "volunteer.not-moved.") + to));
    }

    private Reply list(ChatId organizer, Session session) {
        List<ActivityView> views = roster.views(activities.organizedBy(organizer), organizer).stream()
                .filter(view -> view.activity().state() != State.CANCELLED && cards.isAhead(view.activity()))
                .limit(MOST_LISTED).toList();
        Reply reply = Reply.of(phrases.say(session, views.isEmpty() ? "volunteer.manage.none" : "volunteer.manage"));
        for (ActivityView view : views) {
            reply = reply.with(new Button(view.activity().title(), VolunteerAction.MANAGE.with(view.activity().id())));
        }
        return reply;
    }
}
