package org.xianfeng.volunteer.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.RequestId;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.Withdrawal;
import org.xianfeng.volunteer.signup.PostCards;
import org.xianfeng.volunteer.signup.VolunteerAction;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/** Shows organizers who comes, who waits and who was offered a place, and takes somebody out. */
@Component
@Order(151)
final class RosterDialog implements TakingDialog {

    /** So that a page stays far below what a message can hold, whatever people call themselves. */
    private static final int PAGE = 20;

    private static final Set<VolunteerAction> OURS = Set.of(VolunteerAction.ROSTER, VolunteerAction.WAITERS,
            VolunteerAction.OFFERS,
            VolunteerAction.REMOVE_WHOM, VolunteerAction.REMOVE, VolunteerAction.REMOVE_SURELY);

    /** The session's note of who is to be taken out of a post: a name's place in the list may change meanwhile. */
    private static final String REMOVED = "remove.";

    private final Roster roster;
    private final ManagersOnly managersOnly;
    private final PostChoice choice;
    private final PostCards posts;
    private final NameList names;
    private final Phrases phrases;

    RosterDialog(Roster roster, ManagersOnly managersOnly, PostChoice choice, PostCards posts, NameList names,
            Phrases phrases) {
        this.roster = roster;
        this.managersOnly = managersOnly;
        this.choice = choice;
        this.posts = posts;
        this.names = names;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.ButtonPress press && Pressed.isOneOf(OURS, press);
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        Incoming.ButtonPress press = (Incoming.ButtonPress) incoming;
        return List.of(managersOnly.answer(press, session,
                (pressed, view) -> choice.choose(pressed, view, session,
                        (id, post) -> answer(pressed, new Place(view, post, id), press, session)))
                .replacing());
    }

    /** A post and its activity. */
    private record Place(ActivityView view, PostView post, PostId id) {}

    private Reply answer(Pressed pressed, Place place, Incoming.ButtonPress press, Session session) {
        return switch (pressed.action()) {
            case REMOVE_WHOM -> whom(place, pressed.page(), session);
            case REMOVE -> ask(place, pressed.listed(), session);
            case REMOVE_SURELY -> remove(place, press, session);
            default -> page(pressed.action(), place, pressed.page(), Markup.EMPTY, session);
        };
    }

    private Reply page(VolunteerAction list, Place place, int wanted, Markup headline, Session session) {
        long count = switch (list) {
            case WAITERS -> place.post.waiting();
            case OFFERS -> place.post.offered();
            default -> place.post.seated();
        };
        Paging paging = Paging.of(count, PAGE, wanted);
        List<Markup> lines = new ArrayList<>(List.of(heading(list, place, session)));
        for (String name : names.of(people(list, place, paging), session.language())) {
            lines.add(Markup.text(paging.offset() + lines.size() + ". " + name));
        }
        Reply reply = Reply.of(headline.above(Markup.lines(lines)))
                .with(paging.buttons(page -> list.with(place.id, page))).with(otherLists(list, place, session));
        if (list == VolunteerAction.ROSTER && place.post.seated() > 0) {
            reply = reply.with(button(session, "remove", VolunteerAction.REMOVE_WHOM.with(place.id, paging.number())));
        }
        return reply.with(button(session, "return", VolunteerAction.MANAGE.with(place.id.activity())));
    }

    private List<ChatId> people(VolunteerAction list, Place place, Paging paging) {
        return switch (list) {
            case WAITERS -> roster.waiting(place.id, paging.offset(), PAGE);
            case OFFERS -> roster.offered(place.id, paging.offset(), PAGE);
            default -> roster.seated(place.id, paging.offset(), PAGE);
        };
    }

    private Markup heading(VolunteerAction list, Place place, Session session) {
        Activity activity = place.view.activity();
        String title = activity.hasOnePost()
                ? activity.title()
                : activity.title() + " " + posts.name(session.language(), activity, place.post.post());
        String key = switch (list) {
            case WAITERS -> "volunteer.waiters";
            case OFFERS -> "volunteer.offers";
            default -> "volunteer.roster";
        };
        return phrases.say(session, key, title, PostCards.plain(place.post.seated()),
                PostCards.plain(place.post.waiting()), PostCards.plain(place.post.offered()));
    }

    private List<Button> otherLists(VolunteerAction list, Place place, Session session) {
        List<Button> buttons = new ArrayList<>();
        if (list != VolunteerAction.ROSTER) {
            buttons.add(button(session, "roster", VolunteerAction.ROSTER.with(place.id)));
        }
        if (list != VolunteerAction.WAITERS && place.post.waiting() > 0) {
            buttons.add(button(session, "waiters", VolunteerAction.WAITERS.with(place.id)));
        }
        if (list != VolunteerAction.OFFERS && place.post.offered() > 0) {
            buttons.add(button(session, "offers", VolunteerAction.OFFERS.with(place.id)));
        }
        return buttons;
    }

    private Reply whom(Place place, int wanted, Session session) {
        Paging paging = Paging.of(place.post.seated(), PAGE, wanted);
        List<String> page = names.of(roster.seated(place.id, paging.offset(), PAGE), session.language());
        Reply reply = Reply.of(phrases.say(session, "volunteer.remove.whom"));
        for (int i = 0; i < page.size(); i++) {
            reply = reply.with(new Button(page.get(i), VolunteerAction.REMOVE.with(place.id, paging.offset() + i)));
        }
        return reply.with(paging.buttons(number -> VolunteerAction.REMOVE_WHOM.with(place.id, number)))
                .with(button(session, "return", VolunteerAction.ROSTER.with(place.id, paging.number())));
    }

    private Reply ask(Place place, int position, Session session) {
        List<ChatId> whom = roster.seated(place.id, position, 1);
        if (whom.isEmpty()) {
            return page(VolunteerAction.ROSTER, place, 0, Markup.EMPTY, session);
        }
        session.put(REMOVED + place.id, whom.getFirst().toString());
        return Reply.of(phrases.say(session, "volunteer.remove.surely",
                names.of(whom, session.language()).getFirst(), whom.getFirst()))
                .with(button(session, "remove-surely", VolunteerAction.REMOVE_SURELY.with(place.id)),
                        button(session, "return", VolunteerAction.ROSTER.with(place.id)));
    }

    private Reply remove(Place place, Incoming.ButtonPress press, Session session) {
        Optional<String> whom = session.get(REMOVED + place.id);
        if (whom.isEmpty()) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        session.forget(REMOVED + place.id);
        Withdrawal outcome = roster.remove(RequestId.of(press), ChatId.parse(whom.get()), place.id);
        Markup headline = phrases.say(session, outcome instanceof Withdrawal.Withdrawn
                ? "volunteer.removed-by-you"
                : "volunteer.remove.not-in");
        return roster.view(place.id.activity(), press.chat())
                .flatMap(view -> view.post(place.id).map(post -> new Place(view, post, place.id)))
                .map(now -> page(VolunteerAction.ROSTER, now, 0, headline, session))
                .orElseGet(() -> Reply.of(headline));
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action);
    }
}
