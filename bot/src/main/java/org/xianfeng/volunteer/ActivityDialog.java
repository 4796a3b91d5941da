package org.xianfeng.volunteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.member.NameRequest;
import org.xianfeng.volunteer.Actions.Pressed;

/** What every member can do: look at activities, sign up, give up, see one's own. */
@Component
@Order(200)
final class ActivityDialog implements Dialog {

    /** So that a page fits on a phone's screen. */
    private static final int PAGE = 5;

    private static final Set<Actions> OURS = Set.of(Actions.LIST, Actions.OPEN, Actions.REFRESH, Actions.JOIN,
            Actions.LEAVE);

    private final Roster roster;
    private final Activities activities;
    private final ActivityCards cards;
    private final NameRequest nameRequest;
    private final Phrases phrases;

    ActivityDialog(Roster roster, Activities activities, ActivityCards cards, NameRequest nameRequest,
            Phrases phrases) {
        this.roster = roster;
        this.activities = activities;
        this.cards = cards;
        this.nameRequest = nameRequest;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("activities", Role.MEMBER, 40), new Command("mine", Role.MEMBER, 50),
                new Command("cancel", Role.MEMBER, 60));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Call call -> isLink(call)
                    || commands().stream().anyMatch(command -> command.name().equals(call.name()));
            case Incoming.Press press ->
                Pressed.parse(press.action()).filter(pressed -> OURS.contains(pressed.action()))
                        .isPresent();
            case Incoming.Text _,Incoming.Document _,Incoming.Photo _,Incoming.Unreadable _,Incoming.Left _ -> false;
        };
    }

    private static boolean isLink(Incoming.Call call) {
        return call.name().equals("start") && ActivityId.isPayload(call.arguments());
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return incoming instanceof Incoming.Press press
                ? press(press, session)
                : List.of(call((Incoming.Call) incoming, session));
    }

    private Reply call(Incoming.Call call, Session session) {
        return switch (call.name()) {
            case "start" -> ActivityId.ofPayload(call.arguments()).map(id -> open(call, session, id))
                    .orElseGet(() -> unknown(session));
            case "activities" -> list(call, session, 0);
            case "cancel" -> mine(call, session, "volunteer.cancel");
            default -> mine(call, session, "volunteer.mine");
        };
    }

    private List<Reply> press(Incoming.Press press, Session session) {
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        if (pressed.action() == Actions.LIST) {
            return List.of(list(press, session, pressed.number()).replacing());
        }
        return pressed.activity().map(id -> switch (pressed.action()) {
            case JOIN -> join(press, session, id);
            case LEAVE -> List.of(leave(press, session, id).replacing());
            case REFRESH -> List.of(refresh(press, session, id).replacing());
            default -> List.of(open(press, session, id).replacing());
        }).orElseGet(() -> List.of(unknown(session)));
    }

    private Reply list(Incoming incoming, Session session, int page) {
        int pages = Math.max(1, Math.ceilDiv(Math.toIntExact(activities.openCount()), PAGE));
        int shown = Math.min(page, pages - 1);
        List<ActivityView> views = roster.views(activities.open(shown * PAGE, PAGE), incoming.chat());
        if (views.isEmpty()) {
            return Reply.of(phrases.say(session, "volunteer.list.empty"));
        }
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "volunteer.list")));
        views.forEach(view -> lines.add(cards.line(session.language(), view)));
        Reply reply = withTitles(Reply.of(Markup.lines(lines)), views);
        return pages == 1 ? reply : reply.with(turn(shown, pages));
    }

    private static List<Button> turn(int page, int pages) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(new Button("◀", Actions.LIST.with(page - 1)));
        }
        buttons.add(new Button(page + 1 + "/" + pages, Actions.LIST.with(page)));
        if (page < pages - 1) {
            buttons.add(new Button("▶", Actions.LIST.with(page + 1)));
        }
        return buttons;
    }

    /** @param heading the key of the phrase above one's own; there is one with {@code .empty} for none */
    private Reply mine(Incoming incoming, Session session, String heading) {
        List<ActivityView> views = roster.views(roster.signedUpFor(incoming.chat()), incoming.chat()).stream()
                .filter(view -> !(view.mine() instanceof Participation.None))
                .filter(view -> cards.isAhead(view.activity()))
                .sorted(Comparator.comparing(view -> view.activity().start())).limit(PAGE * 2L).toList();
        if (views.isEmpty()) {
            return Reply.of(phrases.say(session, heading + ".empty"))
                    .with(new Button(phrases.plain(session, "volunteer.button.all"), Actions.LIST.with(0)));
        }
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, heading)));
        views.forEach(view -> lines.add(cards.mineLine(session.language(), view)));
        return withTitles(Reply.of(Markup.lines(lines)), views);
    }

    private static Reply withTitles(Reply reply, List<ActivityView> views) {
        Reply shown = reply;
        for (ActivityView view : views) {
            shown = shown.with(new Button(view.activity().title(), Actions.OPEN.with(view.activity().id())));
        }
        return shown;
    }

    private Reply open(Incoming incoming, Session session, ActivityId id) {
        return visible(incoming, id).map(view -> cards.card(session.language(), view))
                .orElseGet(() -> unknown(session));
    }

    private Reply refresh(Incoming incoming, Session session, ActivityId id) {
        return visible(incoming, id).map(view -> cards.refreshed(session.language(), view))
                .orElseGet(() -> unknown(session));
    }

    private List<Reply> join(Incoming incoming, Session session, ActivityId id) {
        return switch (roster.signUp(request(incoming), incoming.chat(), id)) {
            case SignUp.Accepted(ActivityView view) -> accepted(view, incoming, session);
            case SignUp.Refused(SignUp.Reason reason) -> List
                    .of(refuse("volunteer.sign-up." + reason, incoming, session, id).replacing());
        };
    }

    /** At their first sign-up those without a name are asked for one: the organizer will want to know who comes. */
    private List<Reply> accepted(ActivityView view, Incoming incoming, Session session) {
        List<Reply> replies = new ArrayList<>(List.of(cards.card(session.language(), view,
                phrases.say(session, view.mine() instanceof Participation.Seated
                        ? "volunteer.joined"
                        : "volunteer.queued"))
                .replacing()));
        nameRequest.to(incoming.chat(), session).filter(_ -> roster.signedUpFor(incoming.chat()).size() == 1)
                .ifPresent(replies::add);
        return replies;
    }

    private Reply leave(Incoming incoming, Session session, ActivityId id) {
        return switch (roster.withdraw(request(incoming), incoming.chat(), id)) {
            case Withdrawal.Withdrawn(ActivityView view) -> cards.card(session.language(), view,
                    phrases.say(session, "volunteer.left"));
            case Withdrawal.Refused(Withdrawal.Reason reason) -> refuse("volunteer.withdrawal." + reason, incoming,
                    session, id);
        };
    }

    /** Why not, and the activity as it is now, if there is one to see. */
    private Reply refuse(String why, Incoming incoming, Session session, ActivityId id) {
        Markup reason = phrases.say(session, why);
        return visible(incoming, id).map(view -> cards.card(session.language(), view, reason))
                .orElseGet(() -> Reply.of(reason));
    }

    /** The activity, unless it is a draft still. */
    private Optional<ActivityView> visible(Incoming incoming, ActivityId id) {
        return roster.view(id, incoming.chat()).filter(view -> view.activity().state() != Activity.State.DRAFT);
    }

    /** The same update is the same request, however often it is handled. */
    private static String request(Incoming incoming) {
        return incoming.chat().messenger() + ":" + incoming.origin().update();
    }

    private Reply unknown(Session session) {
        return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
    }
}
