package org.xianfeng.volunteer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.Actions.Pressed;
import org.xianfeng.volunteer.Activity.State;

/** What an organizer does with an activity: publish a draft, close it, call it off, see who comes. */
@Component
@Order(150)
final class ManageDialog implements Dialog {

    private static final int MOST_LISTED = 10;
    private static final int MOST_NAMES = 50;

    private static final Set<Actions> OURS = Set.of(Actions.MANAGE, Actions.PUBLISH, Actions.CLOSE, Actions.CALL_OFF,
            Actions.CALL_OFF_SURELY, Actions.ROSTER);

    private final Roster roster;
    private final Activities activities;
    private final ActivityCards cards;
    private final Members members;
    private final Roles roles;
    private final Phrases phrases;
    private final Clock clock;

    ManageDialog(Roster roster, Activities activities, ActivityCards cards, Members members, Roles roles,
            Phrases phrases, Clock clock) {
        this.roster = roster;
        this.activities = activities;
        this.cards = cards;
        this.members = members;
        this.roles = roles;
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
            case Incoming.Call call -> call.name().equals("close");
            case Incoming.Press press ->
                Pressed.parse(press.action()).filter(pressed -> OURS.contains(pressed.action()))
                        .isPresent();
            case Incoming.Text _,Incoming.Document _,Incoming.Photo _,Incoming.Unreadable _,Incoming.Left _ -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (!(incoming instanceof Incoming.Press press)) {
            return List.of(list(incoming.chat(), session));
        }
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        Optional<ActivityView> view = pressed.activity().flatMap(id -> roster.view(id, press.chat()));
        if (view.isEmpty()) {
            return List.of(Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN")));
        }
        if (!mayManage(press.chat(), view.get().activity())) {
            return List.of(Reply.of(phrases.say(session, "chat.not-allowed.ORGANIZER")));
        }
        return List.of(manage(pressed.action(), view.get(), session).replacing());
    }

    /** Who made it and still is an organizer, and every admin. */
    private boolean mayManage(ChatId chat, Activity activity) {
        Role role = roles.of(chat);
        return role == Role.ADMIN || (role.covers(Role.ORGANIZER) && activity.organizer().equals(chat));
    }

    private Reply manage(Actions action, ActivityView view, Session session) {
        ActivityId id = view.activity().id();
        return switch (action) {
            case PUBLISH -> publish(view, session);
            case CLOSE -> move(view, session, State.CLOSED);
            case CALL_OFF -> Reply.of(phrases.say(session, "volunteer.calloff.surely", view.activity().title(),
                    ActivityCards.plain(view.seated() + view.waiting())))
                    .with(button(session, "calloff-surely", Actions.CALL_OFF_SURELY, id))
                    .with(button(session, "keep", Actions.MANAGE, id));
            case CALL_OFF_SURELY -> move(view, session, State.CANCELLED);
            case ROSTER -> names(view, session);
            default -> card(view, session, Markup.EMPTY);
        };
    }

    private Reply publish(ActivityView view, Session session) {
        return view.activity().start().isAfter(clock.instant())
                ? move(view, session, State.OPEN)
                : card(view, session, phrases.say(session, "volunteer.new.past"));
    }

    private Reply move(ActivityView view, Session session, State to) {
        ActivityId id = view.activity().id();
        boolean moved = activities.move(id, to);
        ActivityView now = roster.view(id, view.activity().organizer()).orElse(view);
        return card(now, session, phrases.say(session, (moved ? "volunteer.moved." : "volunteer.not-moved.") + to));
    }

    private Reply list(ChatId organizer, Session session) {
        List<ActivityView> views = roster.views(activities.organizedBy(organizer), organizer).stream()
                .filter(view -> view.activity().state() != State.CANCELLED && cards.isAhead(view.activity()))
                .limit(MOST_LISTED).toList();
        Reply reply = Reply.of(phrases.say(session, views.isEmpty() ? "volunteer.manage.none" : "volunteer.manage"));
        for (ActivityView view : views) {
            reply = reply.with(new Button(view.activity().title(), Actions.MANAGE.with(view.activity().id())));
        }
        return reply;
    }

    private Reply card(ActivityView view, Session session, Markup headline) {
        State state = view.activity().stateAt(clock.instant());
        ActivityId id = view.activity().id();
        Reply card = cards.managed(session.language(), view, headline);
        return switch (state) {
            case DRAFT -> card.with(button(session, "publish", Actions.PUBLISH, id),
                    button(session, "calloff", Actions.CALL_OFF, id));
            case OPEN -> card.with(button(session, "close", Actions.CLOSE, id),
                    button(session, "calloff", Actions.CALL_OFF, id)).with(
                            button(session, "roster", Actions.ROSTER, id));
            case CLOSED -> card.with(button(session, "calloff", Actions.CALL_OFF, id),
                    button(session, "roster", Actions.ROSTER, id));
            case DONE, CANCELLED -> card.with(button(session, "roster", Actions.ROSTER, id));
        };
    }

    private Reply names(ActivityView view, Session session) {
        ActivityId id = view.activity().id();
        List<ChatId> seated = roster.seated(id, 0, MOST_NAMES);
        Map<ChatId, String> names = members.names(seated);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "volunteer.roster", view.activity().title(),
                ActivityCards.plain(view.seated()), ActivityCards.plain(view.waiting()))));
        for (ChatId chat : seated) {
            lines.add(Markup.text(lines.size() + ". " + names.getOrDefault(chat,
                    phrases.plain(session, "volunteer.roster.nameless", lastFour(chat)))));
        }
        if (view.seated() > MOST_NAMES) {
            lines.add(phrases.say(session, "volunteer.roster.more", ActivityCards.plain(view.seated() - MOST_NAMES)));
        }
        return Reply.of(Markup.lines(lines)).with(button(session, "return", Actions.MANAGE, id));
    }

    /** Enough of an id to tell two people without a name apart. */
    private static String lastFour(ChatId chat) {
        return chat.id().substring(Math.max(0, chat.id().length() - 4));
    }

    private Button button(Session session, String label, Actions action, ActivityId id) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action.with(id));
    }
}
