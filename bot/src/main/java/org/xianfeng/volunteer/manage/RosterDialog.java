package org.xianfeng.volunteer.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityTrail;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.manage.PostChoice.Chosen;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.PostList;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.Withdrawal;
import org.xianfeng.volunteer.signup.Numbered;
import org.xianfeng.volunteer.signup.PostCards;
import org.xianfeng.volunteer.signup.PostPage;
import org.xianfeng.volunteer.signup.VolunteerVerbs;

/** Shows organizers who comes, who waits and who was offered a place, and takes somebody out. */
@Component
final class RosterDialog implements Dialog {

    /** So that a page stays far below what a message can hold, whatever people call themselves. */
    private static final int PAGE = 20;

    /** The session's note of who is to be taken out of a post: a name's place in the list may change meanwhile. */
    private static final String REMOVED = "remove.";

    private final ActivityTrail audit;
    private final Roster roster;
    private final ManagersOnly managersOnly;
    private final PostChoice choice;
    private final PostCards posts;
    private final NameList names;
    private final MemberCards people;
    private final UnreachableMembers unreachable;
    private final Phrases phrases;

    RosterDialog(Roster roster, ManagersOnly managersOnly, PostChoice choice, PostCards posts, NameList names,
            MemberCards people, UnreachableMembers unreachable, Phrases phrases, ActivityTrail audit) {
        this.audit = audit;
        this.roster = roster;
        this.managersOnly = managersOnly;
        this.choice = choice;
        this.posts = posts;
        this.names = names;
        this.people = people;
        this.unreachable = unreachable;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        Routes routes = Routes.of();
        for (PostList list : PostList.values()) {
            routes.press(verb(list), choice.handler(verb(list), (chosen, press, session) -> page(list, chosen,
                    press.target().page(), Markup.EMPTY, session)));
        }
        return routes
                .press(VolunteerVerbs.REMOVE_WHOM, choice.handler(VolunteerVerbs.REMOVE_WHOM,
                        (chosen, press, session) -> whom(chosen, press.target().page(), session, "remove",
                                VolunteerVerbs.REMOVE_WHOM, VolunteerVerbs.REMOVE)))
                .press(VolunteerVerbs.PERSON_WHOM, choice.handler(VolunteerVerbs.PERSON_WHOM,
                        (chosen, press, session) -> whom(chosen, press.target().page(), session, "person",
                                VolunteerVerbs.PERSON_WHOM, VolunteerVerbs.PERSON)))
                .press(VolunteerVerbs.PERSON, managersOnly.replacing(target -> target.of().activity(),
                        (view, press, session) -> chosen(view, press.target().of(), session,
                                chosen -> person(chosen, press, session))))
                .press(VolunteerVerbs.REMOVE, managersOnly.replacing(target -> target.of().activity(),
                        (view, press, session) -> chosen(view, press.target().of(), session,
                                chosen -> ask(chosen, press.target().number(), session))))
                .press(VolunteerVerbs.REMOVE_SURELY, managersOnly.replacing(PostId::activity,
                        (view, press, session) -> chosen(view, press.target(), session,
                                chosen -> remove(chosen, press, session))));
    }

    private static Verb<PostPage> verb(PostList list) {
        return switch (list) {
            case SEATED -> VolunteerVerbs.ROSTER;
            case OFFERED -> VolunteerVerbs.OFFERS;
            case WAITING -> VolunteerVerbs.WAITERS;
        };
    }

    /** The label of the list's button; its heading is the phrase {@code volunteer.LABEL}. Before a draw nobody waits. */
    private String label(PostList list, Activity activity) {
        boolean isDrawAhead = posts.isDrawAhead(activity);
        return switch (list) {
            case SEATED -> isDrawAhead ? "roster-before-draw" : "roster";
            case OFFERED -> "offers";
            case WAITING -> isDrawAhead ? "entrants" : "waiters";
        };
    }

    private Reply chosen(ActivityView view, PostId id, Session session, Function<Chosen, Reply> answer) {
        return Chosen.of(view, id).map(answer)
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
    }

    private Reply page(PostList list, Chosen chosen, int wanted, Markup headline, Session session) {
        Paging paging = Paging.of(list.size(chosen.post()), PAGE, wanted);
        List<Markup> lines = new ArrayList<>(List.of(heading(list, chosen, session)));
        for (String name : names.of(list.page(roster, chosen.id(), paging.offset(), PAGE), session.language())) {
            lines.add(Markup.text(paging.offset() + lines.size() + ". " + name));
        }
        unreachable.in(list, chosen.id(), session.language()).ifPresent(lines::add);
        Reply reply = Reply.of(headline.above(Markup.lines(lines)))
                .with(paging.buttons(page -> verb(list).with(PostPage.of(chosen.id(), page))))
                .with(otherLists(list, chosen, session));
        if (list == PostList.SEATED && chosen.post().seated() > 0) {
            PostPage page = PostPage.of(chosen.id(), paging.number());
            reply = reply.with(button(session, "person", VolunteerVerbs.PERSON_WHOM.with(page)),
                    button(session, "remove", VolunteerVerbs.REMOVE_WHOM.with(page)));
        }
        return reply.with(button(session, "return", VolunteerVerbs.MANAGE.with(chosen.id().activity())));
    }

    private Markup heading(PostList list, Chosen chosen, Session session) {
        Activity activity = chosen.view().activity();
        PostView post = chosen.post();
        String title = activity.hasOnePost()
                ? activity.title()
                : activity.title() + " " + posts.name(session.language(), activity, post.post());
        return phrases.say(session, "volunteer." + label(list, activity), title, post.seated(), post.waiting(),
                post.offered());
    }

    private List<Button> otherLists(PostList list, Chosen chosen, Session session) {
        return Stream.of(PostList.SEATED, PostList.WAITING, PostList.OFFERED)
                .filter(other -> other != list && (other == PostList.SEATED || other.size(chosen.post()) > 0))
                .map(other -> button(session, label(other, chosen.view().activity()), verb(other).with(chosen.id())))
                .toList();
    }

    /** @param what of the question's phrase */
    private Reply whom(Chosen chosen, int wanted, Session session, String what, Verb<PostPage> pages,
            Verb<Numbered<PostId>> verb) {
        Paging paging = Paging.of(chosen.post().seated(), PAGE, wanted);
        List<String> page = names.of(roster.seated(chosen.id(), paging.offset(), PAGE), session.language());
        Reply reply = Reply.of(phrases.say(session, "volunteer." + what + ".whom"));
        for (int i = 0; i < page.size(); i++) {
            reply = reply.with(new Button(page.get(i),
                    verb.with(new Numbered<>(chosen.id(), paging.offset() + i))));
        }
        return reply
                .with(paging.buttons(number -> pages.with(PostPage.of(chosen.id(), number))))
                .with(button(session, "return", VolunteerVerbs.ROSTER.with(PostPage.of(chosen.id(), paging.number()))));
    }

    private Reply person(Chosen chosen, Press<Numbered<PostId>> press, Session session) {
        int position = press.target().number();
        List<ChatId> whom = roster.seated(chosen.id(), position, 1);
        return whom.isEmpty()
                ? page(PostList.SEATED, chosen, 0, Markup.EMPTY, session)
                : people.card(whom.getFirst(), chosen.id(), press.chat(), session.language())
                        .with(button(session, "remove-person", VolunteerVerbs.REMOVE.with(press.target())),
                                button(session, "return",
                                        VolunteerVerbs.ROSTER.with(PostPage.of(chosen.id(), position / PAGE))));
    }

    private Reply ask(Chosen chosen, int position, Session session) {
        List<ChatId> whom = roster.seated(chosen.id(), position, 1);
        if (whom.isEmpty()) {
            return page(PostList.SEATED, chosen, 0, Markup.EMPTY, session);
        }
        session.put(REMOVED + chosen.id(), whom.getFirst().toString());
        return Reply.of(phrases.say(session, "volunteer.remove.surely",
                names.of(whom, session.language()).getFirst(), whom.getFirst()))
                .with(button(session, "remove-surely", VolunteerVerbs.REMOVE_SURELY.with(chosen.id())),
                        button(session, "return", VolunteerVerbs.ROSTER.with(chosen.id())));
    }

    private Reply remove(Chosen chosen, Press<PostId> press, Session session) {
        PostId id = chosen.id();
        Optional<String> whom = session.get(REMOVED + id);
        if (whom.isEmpty()) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        session.forget(REMOVED + id);
        Withdrawal outcome = roster.remove(press.incoming().requestId(), ChatId.parse(whom.get()), id);
        if (outcome instanceof Withdrawal.Withdrawn) {
            audit.note(press.chat(), id.activity(), ChatId.parse(whom.get()), "SIGN_UP -");
        }
        Markup headline = phrases.say(session, outcome instanceof Withdrawal.Withdrawn
                ? "volunteer.removed-by-you"
                : "volunteer.remove.not-in");
        return roster.view(id.activity(), press.chat()).flatMap(view -> Chosen.of(view, id))
                .map(now -> page(PostList.SEATED, now, 0, headline, session))
                .orElseGet(() -> Reply.of(headline));
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action);
    }
}
