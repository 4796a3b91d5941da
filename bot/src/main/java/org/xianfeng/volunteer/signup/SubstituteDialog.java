package org.xianfeng.volunteer.signup;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Visibility;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Handover;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.SignUp;

/** Helps who cannot come to find somebody else; until then the place stays theirs. */
@Component
final class SubstituteDialog implements Dialog {

    private final Roster roster;
    private final ActivityCards cards;
    private final PostCards posts;
    private final Refusals refusals;
    private final Invitation invitation;
    private final Members members;
    private final Outbox outbox;
    private final Visibility visibility;
    private final Phrases phrases;

    SubstituteDialog(Roster roster, ActivityCards cards, PostCards posts, Refusals refusals,
            Invitation invitation, Members members, Outbox outbox, Visibility visibility, Phrases phrases) {
        this.roster = roster;
        this.cards = cards;
        this.posts = posts;
        this.refusals = refusals;
        this.invitation = invitation;
        this.members = members;
        this.outbox = outbox;
        this.visibility = visibility;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .pressReplacing(VolunteerVerbs.SEEK, shown(this::menu))
                .pressWithSeveral(VolunteerVerbs.NAME_SUBSTITUTE, this::name)
                .pressReplacing(VolunteerVerbs.ASK_QUEUE, shown((press, session) -> outcome(
                        roster.askQueue(press.incoming().requestId(), press.chat(), press.target()), press.target(),
                        press.chat(), session, "volunteer.substitute.queue-asked")))
                .pressReplacing(VolunteerVerbs.STOP_SEEKING, shown((press, session) -> outcome(
                        roster.stopSeeking(press.incoming().requestId(), press.chat(), press.target()),
                        press.target(), press.chat(), session, "volunteer.substitute.stopped")))
                .start(SubstituteLink.PREFIX, (start, session) -> SubstituteLink.ofPayload(start.arguments())
                        .map(link -> ask(link, start, session)).orElseGet(() -> unknown(session)))
                .pressReplacing(SubstituteLink.TAKE, (press, session) -> take(press, session, false))
                .pressReplacing(SubstituteLink.TAKE_EVEN_IF_NEAR, (press, session) -> take(press, session, true))
                .pressReplacing(SubstituteLink.DECLINE, this::decline);
    }

    /** Does what a button of a post does, if there is such a post for who has pressed it. */
    private Handler<Press<PostId>> shown(Handler<Press<PostId>> handler) {
        return (press, session) -> visibility.shows(press.target().activity(), press.chat())
                ? handler.answer(press, session)
                : noSuchActivity(session);
    }

    private Reply noSuchActivity(Session session) {
        return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"));
    }

    private Reply menu(Press<PostId> press, Session session) {
        return roster.view(press.target().activity(), press.chat())
                .flatMap(view -> view.post(press.target()).map(post -> menu(view, post, session)))
                .orElseGet(() -> noSuchActivity(session));
    }

    private Reply menu(ActivityView view, PostView post, Session session) {
        PostId id = view.activity().id(post.post());
        boolean seeks = post.mine() instanceof Participation.Seated(boolean seeking) && seeking;
        Reply reply = Reply.of(phrases.say(session, seeks ? "volunteer.substitute.seeking" : "volunteer.substitute",
                view.activity().title(), posts.name(session.language(), view.activity(), post.post())))
                .with(button(session, "name-substitute", VolunteerVerbs.NAME_SUBSTITUTE.with(id)));
        if (post.waiting() > 0) {
            reply = reply.with(button(session, "ask-queue", VolunteerVerbs.ASK_QUEUE.with(id)));
        }
        return reply.with(seeks
                ? button(session, "stop-seeking", VolunteerVerbs.STOP_SEEKING.with(id))
                : button(session, "return", VolunteerVerbs.POST.with(id)));
    }

    /** Two messages: what to do, and what to forward as it is. */
    private List<Reply> name(Press<PostId> press, Session session) {
        PostId post = press.target();
        if (!visibility.shows(post.activity(), press.chat())) {
            return List.of(noSuchActivity(session));
        }
        Handover handover = roster.seekSubstitute(press.incoming().requestId(), press.chat(), post);
        if (!(handover instanceof Handover.Sought(ActivityView view, String token))) {
            return List.of(outcome(handover, post, press.chat(), session, "volunteer.substitute.named").replacing());
        }
        Post place = view.activity().post(post).orElseThrow();
        Markup letter = phrases.say(session, "volunteer.substitute.letter", view.activity().title(),
                posts.name(session.language(), view.activity(), place), view.activity().place());
        return List.of(
                Reply.of(phrases.say(session, "volunteer.substitute.named"))
                        .with(button(session, "return", VolunteerVerbs.POST.with(post))).replacing(),
                Reply.of(letter.then(invitation.to(new SubstituteLink(post, token).payload(),
                        "volunteer.substitute.link", session.language()))));
    }

    private Reply outcome(Handover handover, PostId post, ChatId member, Session session, String sought) {
        return switch (handover) {
            case Handover.Sought(ActivityView view, _) -> cards.card(session.language(), view, post,
                    phrases.say(session, sought));
            case Handover.GivenUp(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, sought));
            case Handover.TakenOver(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, "volunteer.substitute.taken-over"));
            case Handover.Hindered(SignUp why) -> refusals.tell(why, post, VolunteerVerbs.JOIN_EVEN_IF_NEAR.with(post),
                    member, session);
            case Handover.Refused(Handover.Reason reason) -> refusals
                    .onCard(phrases.say(session, "volunteer.substitute." + reason), post, member, session);
        };
    }

    /** To the one who opened the link: who asks, what and when. */
    private Reply ask(SubstituteLink link, Incoming.Command call, Session session) {
        Optional<ChatId> seeker = roster.seeker(link.post(), link.token());
        Optional<ActivityView> view = roster.view(link.post().activity(), call.chat());
        if (seeker.isEmpty() || view.flatMap(seen -> seen.post(link.post())).isEmpty()) {
            return unknown(session);
        }
        Activity activity = view.get().activity();
        Post post = activity.post(link.post()).orElseThrow();
        if (seeker.get().equals(call.chat())) {
            return Reply.of(phrases.say(session, "volunteer.substitute.own"))
                    .with(button(session, "return", VolunteerVerbs.POST.with(link.post())));
        }
        return Reply.of(phrases.say(session, "volunteer.substitute.asked", name(seeker.get(), session),
                activity.title(), posts.name(session.language(), activity, post), activity.place()))
                .with(button(session, "take", SubstituteLink.TAKE.with(link)),
                        button(session, "decline", SubstituteLink.DECLINE.with(link)));
    }

    private Reply take(Press<SubstituteLink> press, Session session, boolean evenIfNear) {
        SubstituteLink link = press.target();
        Handover handover = roster.takeOver(press.incoming().requestId(), press.chat(), link.post(), link.token(),
                evenIfNear);
        return handover instanceof Handover.Hindered(SignUp why)
                ? refusals.tell(why, link.post(), SubstituteLink.TAKE_EVEN_IF_NEAR.with(link), press.chat(), session)
                : outcome(handover, link.post(), press.chat(), session, "volunteer.substitute.taken-over");
    }

    private Reply decline(Press<SubstituteLink> press, Session session) {
        SubstituteLink link = press.target();
        roster.seeker(link.post(), link.token()).filter(seeker -> !seeker.equals(press.chat()))
                .ifPresent(seeker -> outbox.send("substitute." + press.incoming().requestId(), seeker,
                        language -> Reply.of(phrases.say(language, "volunteer.substitute.declined",
                                name(press.chat(), session)))
                                .with(new Button(phrases.plain(language, "volunteer.button.seek"),
                                        VolunteerVerbs.SEEK.with(link.post())))));
        return Reply.of(phrases.say(session, "volunteer.substitute.you-declined"));
    }

    private Reply unknown(Session session) {
        return Reply.of(phrases.say(session, "volunteer.substitute.UNKNOWN"));
    }

    private String name(ChatId chat, Session session) {
        return members.names(List.of(chat)).getOrDefault(chat, phrases.plain(session, "volunteer.somebody"));
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action);
    }
}
