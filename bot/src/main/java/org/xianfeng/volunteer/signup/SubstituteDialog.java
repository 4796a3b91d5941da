package org.xianfeng.volunteer.signup;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.member.Members;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.Post;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.Handover;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.RequestId;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.SignUp;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/** Helps who cannot come to find somebody else; until then the place stays theirs. */
@Component
@Order(202)
final class SubstituteDialog implements TakingDialog {

    private static final Set<VolunteerAction> OURS = Set.of(VolunteerAction.SEEK, VolunteerAction.NAME_SUBSTITUTE,
            VolunteerAction.ASK_QUEUE,
            VolunteerAction.STOP_SEEKING);
    private static final String TAKE = "take";
    private static final String TAKE_EVEN_IF_NEAR = "near";
    private static final String DECLINE = "decline";

    private final Roster roster;
    private final ActivityCards cards;
    private final PostCards posts;
    private final Refusals refusals;
    private final Invitation invitation;
    private final Members members;
    private final Outbox outbox;
    private final Phrases phrases;

    SubstituteDialog(Roster roster, ActivityCards cards, PostCards posts, Refusals refusals,
            Invitation invitation, Members members, Outbox outbox, Phrases phrases) {
        this.roster = roster;
        this.cards = cards;
        this.posts = posts;
        this.refusals = refusals;
        this.invitation = invitation;
        this.members = members;
        this.outbox = outbox;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> call.name().equals("start") && SubstituteLink.isPayload(call.arguments());
            case Incoming.ButtonPress press -> Pressed.isOneOf(OURS, press)
                    || SubstituteLink.Pressed.parse(press.action()).isPresent();
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (incoming instanceof Incoming.ButtonPress press) {
            return SubstituteLink.Pressed.parse(press.action())
                    .map(pressed -> List.of(named(pressed, press, session).replacing()))
                    .orElseGet(() -> seeker(press, session));
        }
        Incoming.Command call = (Incoming.Command) incoming;
        return List.of(SubstituteLink.ofPayload(call.arguments()).map(link -> ask(link, call, session))
                .orElseGet(() -> Reply.of(phrases.say(session, "volunteer.substitute.UNKNOWN"))));
    }

    private List<Reply> seeker(Incoming.ButtonPress press, Session session) {
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        PostId post = pressed.post().orElse(null);
        Optional<ActivityView> view = pressed.activity().flatMap(id -> roster.view(id, press.chat()));
        if (post == null || view.flatMap(seen -> seen.post(post)).isEmpty()) {
            return List.of(Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN")));
        }
        return switch (pressed.action()) {
            case NAME_SUBSTITUTE -> name(press, session, post);
            case ASK_QUEUE -> List.of(outcome(roster.askQueue(RequestId.of(press), press.chat(), post), post, press,
                    session, "volunteer.substitute.queue-asked"));
            case STOP_SEEKING -> List.of(outcome(roster.stopSeeking(RequestId.of(press), press.chat(), post), post,
                    press, session, "volunteer.substitute.stopped"));
            default -> List.of(menu(view.get(), view.get().post(post).orElseThrow(), session).replacing());
        };
    }

    private Reply menu(ActivityView view, PostView post, Session session) {
        PostId id = view.activity().id(post.post());
        boolean seeks = post.mine() instanceof Participation.Seated(boolean seeking) && seeking;
        Reply reply = Reply.of(phrases.say(session, seeks ? "volunteer.substitute.seeking" : "volunteer.substitute",
                view.activity().title(), posts.name(session.language(), view.activity(), post.post())))
                .with(button(session, "name-substitute", VolunteerAction.NAME_SUBSTITUTE.with(id)));
        if (post.waiting() > 0) {
            reply = reply.with(button(session, "ask-queue", VolunteerAction.ASK_QUEUE.with(id)));
        }
        return reply.with(seeks
                ? button(session, "stop-seeking", VolunteerAction.STOP_SEEKING.with(id))
                : button(session, "return", VolunteerAction.POST.with(id)));
    }

    /** Two messages: what to do, and what to forward as it is. */
    private List<Reply> name(Incoming.ButtonPress press, Session session, PostId post) {
        Handover handover = roster.seekSubstitute(RequestId.of(press), press.chat(), post);
        if (!(handover instanceof Handover.Sought(ActivityView view, String token))) {
            return List.of(outcome(handover, post, press, session, "volunteer.substitute.named"));
        }
        Post place = view.activity().post(post).orElseThrow();
        Markup letter = phrases.say(session, "volunteer.substitute.letter", view.activity().title(),
                posts.name(session.language(), view.activity(), place), view.activity().place());
        return List.of(
                Reply.of(phrases.say(session, "volunteer.substitute.named"))
                        .with(button(session, "return", VolunteerAction.POST.with(post))).replacing(),
                Reply.of(letter.then(invitation.to(new SubstituteLink(post, token).payload(), session.language()))));
    }

    private Reply outcome(Handover handover, PostId post, Incoming.ButtonPress press, Session session, String sought) {
        return switch (handover) {
            case Handover.Sought(ActivityView view, _) -> cards.card(session.language(), view, post,
                    phrases.say(session, sought));
            case Handover.GivenUp(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, sought));
            case Handover.TakenOver(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, "volunteer.substitute.taken-over"));
            case Handover.Hindered(SignUp why) -> refusals.tell(why, post, VolunteerAction.JOIN_EVEN_IF_NEAR.with(post),
                    press.chat(), session);
            case Handover.Refused(Handover.Reason reason) -> refusals
                    .onCard(phrases.say(session, "volunteer.substitute." + reason), post, press.chat(), session);
        };
    }

    /** To the one who opened the link: who asks, what and when. */
    private Reply ask(SubstituteLink link, Incoming.Command call, Session session) {
        Optional<ChatId> seeker = roster.seeker(link.post(), link.token());
        Optional<ActivityView> view = roster.view(link.post().activity(), call.chat());
        if (seeker.isEmpty() || view.flatMap(seen -> seen.post(link.post())).isEmpty()) {
            return Reply.of(phrases.say(session, "volunteer.substitute.UNKNOWN"));
        }
        Activity activity = view.get().activity();
        Post post = activity.post(link.post()).orElseThrow();
        if (seeker.get().equals(call.chat())) {
            return Reply.of(phrases.say(session, "volunteer.substitute.own"))
                    .with(button(session, "return", VolunteerAction.POST.with(link.post())));
        }
        return Reply.of(phrases.say(session, "volunteer.substitute.asked", name(seeker.get(), session),
                activity.title(), posts.name(session.language(), activity, post), activity.place()))
                .with(button(session, "take", link.action(TAKE)), button(session, "decline", link.action(DECLINE)));
    }

    private Reply named(SubstituteLink.Pressed pressed, Incoming.ButtonPress press, Session session) {
        SubstituteLink link = pressed.link();
        return switch (pressed.verb()) {
            case TAKE -> take(link, press, session, false);
            case TAKE_EVEN_IF_NEAR -> take(link, press, session, true);
            case DECLINE -> decline(link, press, session);
            default -> Reply.of(phrases.say(session, "chat.stale-button"));
        };
    }

    private Reply take(SubstituteLink link, Incoming.ButtonPress press, Session session, boolean evenIfNear) {
        Handover handover = roster.takeOver(RequestId.of(press), press.chat(), link.post(), link.token(), evenIfNear);
        return handover instanceof Handover.Hindered(SignUp why)
                ? refusals.tell(why, link.post(), link.action(TAKE_EVEN_IF_NEAR), press.chat(), session)
                : outcome(handover, link.post(), press, session, "volunteer.substitute.taken-over");
    }

    private Reply decline(SubstituteLink link, Incoming.ButtonPress press, Session session) {
        roster.seeker(link.post(), link.token()).filter(seeker -> !seeker.equals(press.chat()))
                .ifPresent(seeker -> outbox.send("substitute." + RequestId.of(press), seeker,
                        language -> Reply.of(phrases.say(language, "volunteer.substitute.declined",
                                name(press.chat(), session)))
                                .with(new Button(phrases.plain(language, "volunteer.button.seek"),
                                        VolunteerAction.SEEK.with(link.post())))));
        return Reply.of(phrases.say(session, "volunteer.substitute.you-declined"));
    }

    private String name(ChatId chat, Session session) {
        return members.names(List.of(chat)).getOrDefault(chat, phrases.plain(session, "volunteer.somebody"));
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "volunteer.button." + label), action);
    }
}
