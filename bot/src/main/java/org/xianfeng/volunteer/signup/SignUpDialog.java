package org.xianfeng.volunteer.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.member.NameRequest;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.OfferAnswer;
import org.xianfeng.volunteer.roster.OfferId;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.RequestId;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.SignUp;
import org.xianfeng.volunteer.roster.Withdrawal;
import org.xianfeng.volunteer.signup.VolunteerAction.Pressed;

/** Signs members up and lets them give up, and takes their answers to an offered place. */
@Component
@Order(201)
final class SignUpDialog implements TakingDialog {

    private static final Set<VolunteerAction> OURS = Set.of(VolunteerAction.JOIN, VolunteerAction.JOIN_EVEN_IF_NEAR,
            VolunteerAction.LEAVE,
            VolunteerAction.ACCEPT, VolunteerAction.PASS, VolunteerAction.STILL);

    private final Roster roster;
    private final ActivityCards cards;
    private final Refusals refusals;
    private final NameRequest nameRequest;
    private final Phrases phrases;

    SignUpDialog(Roster roster, ActivityCards cards, Refusals refusals, NameRequest nameRequest,
            Phrases phrases) {
        this.roster = roster;
        this.cards = cards;
        this.refusals = refusals;
        this.nameRequest = nameRequest;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.ButtonPress press && Pressed.isOneOf(OURS, press);
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        Incoming.ButtonPress press = (Incoming.ButtonPress) incoming;
        Pressed pressed = Pressed.parse(press.action()).orElseThrow();
        return pressed.postOrFirst().map(post -> switch (pressed.action()) {
            case JOIN -> join(press, session, post, false);
            case JOIN_EVEN_IF_NEAR -> join(press, session, post, true);
            case LEAVE -> List.of(leave(press, session, post).replacing());
            case STILL -> List.of(refusals.onCard(phrases.say(session, "volunteer.still"), post, press.chat(),
                    session).replacing());
            default -> List.of(answerOffer(press, session, pressed).replacing());
        }).orElseGet(() -> List.of(unknown(session)));
    }

    private List<Reply> join(Incoming.ButtonPress press, Session session, PostId post, boolean evenIfNear) {
        SignUp outcome = roster.signUp(RequestId.of(press), press.chat(), post, evenIfNear);
        return outcome instanceof SignUp.Accepted(ActivityView view, Participation mine)
                ? accepted(view, mine, post, press, session)
                : List.of(refusals
                        .tell(outcome, post, VolunteerAction.JOIN_EVEN_IF_NEAR.with(post), press.chat(), session)
                        .replacing());
    }

    /** At their first sign-up those without a name are asked for one: the organizer will want to know who comes. */
    private List<Reply> accepted(ActivityView view, Participation mine, PostId post, Incoming.ButtonPress press,
            Session session) {
        List<Reply> replies = new ArrayList<>(List.of(
                cards.card(session.language(), view, post, welcome(mine, session)).replacing()));
        nameRequest.to(press.chat(), session).filter(_ -> roster.signedUpFor(press.chat()).size() == 1)
                .ifPresent(replies::add);
        return replies;
    }

    private Markup welcome(Participation mine, Session session) {
        return phrases.say(session, switch (mine) {
            case Participation.Seated _ -> "volunteer.joined";
            case Participation.Entered _ -> "volunteer.entered";
            case Participation.Waiting _,Participation.Offered _,Participation.None _ -> "volunteer.queued";
        });
    }

    private Reply leave(Incoming.ButtonPress press, Session session, PostId post) {
        return switch (roster.withdraw(RequestId.of(press), press.chat(), post)) {
            case Withdrawal.Withdrawn(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, "volunteer.left"));
            case Withdrawal.Refused(Withdrawal.Reason reason) -> refusals.onCard(
                    phrases.say(session, "volunteer.withdrawal." + reason), post, press.chat(), session);
        };
    }

    private Reply answerOffer(Incoming.ButtonPress press, Session session, Pressed pressed) {
        Optional<OfferId> offer = pressed.offer();
        if (offer.isEmpty()) {
            return unknown(session);
        }
        OfferAnswer answer = pressed.action() == VolunteerAction.ACCEPT
                ? roster.accept(RequestId.of(press), press.chat(), offer.get())
                : roster.pass(RequestId.of(press), press.chat(), offer.get());
        PostId post = offer.get().post();
        return switch (answer) {
            case OfferAnswer.Seated(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, "volunteer.joined"));
            case OfferAnswer.PassedOn(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, "volunteer.passed-on"));
            case OfferAnswer.Stale(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, "volunteer.offer-stale"));
            case OfferAnswer.Unknown _ -> unknown(session);
        };
    }

    private Reply unknown(Session session) {
        return Reply.of(phrases.say(session, "volunteer.sign-up.UNKNOWN"))
                .with(new Button(phrases.plain(session, "volunteer.button.all"), VolunteerAction.LIST.with(0)));
    }
}
