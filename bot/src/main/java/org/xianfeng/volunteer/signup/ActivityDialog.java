package org.xianfeng.volunteer.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.volunteer.activity.Activities;
import org.xianfeng.volunteer.activity.ActivityId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Visibility;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;

/** What every member can look at: the open activities, one of them, one's own sign-ups, how places are drawn. */
@Component
final class ActivityDialog implements Dialog {

    /** So that a page fits on a phone's screen. */
    private static final int PAGE = 5;

    private final Roster roster;
    private final Activities activities;
    private final ActivityCards cards;
    private final PostCards posts;
    private final DrawCards draws;
    private final Managers managers;
    private final Visibility visibility;
    private final Phrases phrases;

    ActivityDialog(Roster roster, Activities activities, ActivityCards cards, PostCards posts, DrawCards draws,
            Managers managers, Visibility visibility, Phrases phrases) {
        this.roster = roster;
        this.activities = activities;
        this.cards = cards;
        this.posts = posts;
        this.draws = draws;
        this.managers = managers;
        this.visibility = visibility;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.ACTIVITIES)
                .command(Command.of("activities", MenuGroup.ACTIVITIES, 40), (call, session) -> list(call, session, 0))
                .command(Command.of("mine", MenuGroup.ACTIVITIES, 50),
                        (call, session) -> mine(call, session, "volunteer.mine", 0))
                .command(Command.of("cancel", MenuGroup.ACTIVITIES, 60),
                        (call, session) -> mine(call, session, "volunteer.cancel", 0))
                .start(ActivityId.PAYLOAD, (start, session) -> ActivityId.ofPayload(start.arguments())
                        .map(id -> open(start, session, id, 0)).orElseGet(() -> unknown(session)))
                .pressReplacing(VolunteerVerbs.LIST,
                        (press, session) -> list(press.incoming(), session, press.target()))
                .pressReplacing(VolunteerVerbs.MINE,
                        (press, session) -> mine(press.incoming(), session, "volunteer.mine", press.target()))
                .pressReplacing(VolunteerVerbs.OPEN, (press, session) -> open(press.incoming(), session,
                        press.target().of(), press.target().number()))
                .pressReplacing(VolunteerVerbs.POST, (press, session) -> post(press, session, view -> cards
                        .card(session.language(), view, press.target(), Markup.EMPTY)))
                .pressReplacing(VolunteerVerbs.REFRESH, (press, session) -> post(press, session, view -> cards
                        .refreshed(session.language(), view, press.target())))
                .pressReplacing(VolunteerVerbs.DRAW, (press, session) -> visibility
                        .find(press.target(), press.chat())
                        .flatMap(activity -> draws.card(activity.id(), press.chat(), session))
                        .orElseGet(() -> unknown(session)));
    }

    private Reply list(Incoming incoming, Session session, int page) {
        Paging paging = Paging.of(activities.openCount(), PAGE, page);
        List<ActivityView> views = roster.views(activities.open(paging.offset(), PAGE), incoming.chat());
        if (views.isEmpty()) {
            return Reply.of(phrases.say(session, "volunteer.list.empty"));
        }
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, "volunteer.list")));
        views.forEach(view -> lines.add(cards.line(session.language(), view)));
        Reply reply = Reply.of(Markup.lines(lines));
        for (ActivityView view : views) {
            reply = reply.with(new Button(view.activity().title(), VolunteerVerbs.OPEN.with(view.activity().id()))
                    .detailed(cards.detail(session.language(), view).plain()));
        }
        return reply.inBrief(lines.getFirst()).with(paging.buttons(VolunteerVerbs.LIST::with));
    }

    /** A post that somebody has signed up for. */
    private record Mine(ActivityView view, PostView post) {

        Button button(String label) {
            return new Button(label, VolunteerVerbs.POST.with(view.activity().id(post.post())));
        }
    }

    /** @param heading the key of the phrase above one's own; there is one with {@code .empty} for none */
    private Reply mine(Incoming incoming, Session session, String heading, int page) {
        List<Mine> all = mine(incoming);
        if (all.isEmpty()) {
            return Reply.of(phrases.say(session, heading + ".empty"))
                    .with(new Button(phrases.plain(session, "volunteer.button.all"), VolunteerVerbs.LIST.with(0)));
        }
        Paging paging = Paging.of(all.size(), PAGE, page);
        List<Markup> lines = new ArrayList<>(List.of(phrases.say(session, heading)));
        paging.of(all).forEach(one -> lines.add(cards.mineLine(session.language(), one.view, one.post)));
        Reply reply = Reply.of(Markup.lines(lines));
        for (Mine one : paging.of(all)) {
            reply = reply.with(one.button(one.view.activity().hasOnePost()
                    ? one.view.activity().title()
                    : one.view.activity().title() + " " + posts.label(session.language(), one.view, one.post))
                    .detailed(cards.mineDetail(session.language(), one.view, one.post).plain()));
        }
        return reply.inBrief(lines.getFirst()).with(paging.buttons(VolunteerVerbs.MINE::with));
    }

    private List<Mine> mine(Incoming incoming) {
        List<PostId> signedUpFor = roster.signedUpFor(incoming.chat());
        Map<ActivityId, ActivityView> views = roster
                .views(signedUpFor.stream().map(PostId::activity).distinct().toList(), incoming.chat()).stream()
                .filter(view -> cards.isAhead(view.activity()))
                .collect(Collectors.toMap(view -> view.activity().id(), Function.identity()));
        return signedUpFor.stream().flatMap(id -> Optional.ofNullable(views.get(id.activity())).stream()
                .flatMap(view -> view.post(id).filter(post -> !(post.mine() instanceof Participation.None))
                        .map(post -> new Mine(view, post)).stream()))
                .toList();
    }

    private Reply open(Incoming incoming, Session session, ActivityId id, int page) {
        return visible(incoming, id).map(view -> {
            Reply card = cards.card(session.language(), view, page);
            return managers.mayManage(incoming.chat(), view.activity())
                    ? card.with(new Button(phrases.plain(session, "volunteer.button.manage"),
                            VolunteerVerbs.MANAGE.with(id)))
                    : card;
        }).orElseGet(() -> unknown(session));
    }

    private Reply post(Press<PostId> press, Session session, Function<ActivityView, Reply> card) {
        return visible(press.incoming(), press.target().activity()).map(card).orElseGet(() -> unknown(session));
    }

    /** The activity, if there is one for who asks. */
    private Optional<ActivityView> visible(Incoming incoming, ActivityId id) {
        return roster.view(id, incoming.chat()).filter(view -> visibility.shows(view.activity(), incoming.chat()));
    }

    private Reply unknown(Session session) {
        return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
    }
}
