package org.xianfeng.volunteer.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Handler;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.member.NameRequest;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Visibility;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.OfferAnswer;
import org.xianfeng.volunteer.roster.OfferId;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.Roster;
import org.xianfeng.volunteer.roster.SignUp;
import org.xianfeng.volunteer.roster.Withdrawal;

/** Signs members up and lets them give up, and takes their answers to an offered place. */
@Component
final class SignUpDialog implements Dialog {

    private final Roster roster;
    private final ActivityCards cards;
    private final Refusals refusals;
    private final NameRequest nameRequest;
    private final Visibility visibility;
    private final RedisNeighbours neighbours;
    private final Phrases phrases;
    private final SignUpMetrics metrics;

    SignUpDialog(Roster roster, ActivityCards cards, Refusals refusals, NameRequest nameRequest,
            Visibility visibility, RedisNeighbours neighbours, Phrases phrases, SignUpMetrics metrics) {
        this.roster = roster;
        this.cards = cards;
        this.refusals = refusals;
        this.nameRequest = nameRequest;
        this.visibility = visibility;
        this.neighbours = neighbours;
        this.phrases = phrases;
        this.metrics = metrics;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .pressWithSeveral(VolunteerVerbs.JOIN, (press, session) -> join(press, session, false))
                .pressWithSeveral(VolunteerVerbs.JOIN_EVEN_IF_NEAR, (press, session) -> join(press, session, true))
                .pressReplacing(VolunteerVerbs.LEAVE, shown(Function.identity(), this::leave))
                .pressReplacing(VolunteerVerbs.STILL, shown(Function.identity(), (press, session) -> refusals.onCard(
                        phrases.say(session, "volunteer.still"), press.target(), press.chat(), session)))
                .pressReplacing(VolunteerVerbs.ACCEPT, shown(OfferId::post, (press, session) -> answered(press, session,
                        roster.accept(press.incoming().requestId(), press.chat(), press.target()))))
                .pressReplacing(VolunteerVerbs.PASS, shown(OfferId::post, (press, session) -> answered(press, session,
                        roster.pass(press.incoming().requestId(), press.chat(), press.target()))));
    }

    /** Does what a button of a post does, if there is such a post for who has pressed it. */
    private <T> Handler<Press<T>> shown(Function<T, PostId> post, Handler<Press<T>> handler) {
        return (press, session) -> visibility.shows(post.apply(press.target()).activity(), press.chat())
                ? handler.answer(press, session)
                : unknown(session);
    }

    private List<Reply> join(Press<PostId> press, Session session, boolean evenIfNear) {
        PostId post = press.target();
        Optional<Activity> activity = visibility.known(post.activity(), press.chat());
        if (activity.isEmpty()) {
            return List.of(unknown(session));
        }
        if (!neighbours.admit(activity.get(), press.incoming().origin())) {
            return List.of(refusals.onCard(phrases.say(session, "volunteer.neighbours"), post, press.chat(), session)
                    .replacing());
        }
        SignUp outcome = roster.signUp(press.incoming().requestId(), press.chat(), post, evenIfNear);
        metrics.count(outcome);
        return outcome instanceof SignUp.Accepted(ActivityView view, Participation mine)
                ? accepted(view, mine, press, session)
                : List.of(refusals
                        .tell(outcome, post, VolunteerVerbs.JOIN_EVEN_IF_NEAR.with(post), press.chat(), session)
                        .replacing());
    }

    /** At their first sign-up those without a name are asked for one: the organizer will want to know who comes. */
    private List<Reply> accepted(ActivityView view, Participation mine, Press<PostId> press, Session session) {
        List<Reply> replies = new ArrayList<>(List.of(
                cards.card(session.language(), view, press.target(), welcome(mine, session)).replacing()));
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

    private Reply leave(Press<PostId> press, Session session) {
        PostId post = press.target();
        return switch (roster.withdraw(press.incoming().requestId(), press.chat(), post)) {
            case Withdrawal.Withdrawn(ActivityView view) -> cards.card(session.language(), view, post,
                    phrases.say(session, "volunteer.left"));
            case Withdrawal.Refused(Withdrawal.Reason reason) -> refusals.onCard(
                    phrases.say(session, "volunteer.withdrawal." + reason), post, press.chat(), session);
        };
    }

    private Reply answered(Press<OfferId> press, Session session, OfferAnswer answer) {
        PostId post = press.target().post();
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
                .with(new Button(phrases.plain(session, "volunteer.button.all"), VolunteerVerbs.LIST.with(0)));
    }
}
