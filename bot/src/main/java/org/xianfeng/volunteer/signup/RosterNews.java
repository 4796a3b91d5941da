package org.xianfeng.volunteer.signup;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.event.RosterEvent;
import org.xianfeng.volunteer.event.RosterEvent.OfMember;
import org.xianfeng.volunteer.event.RosterListener;
import org.xianfeng.volunteer.roster.ActivityView;
import org.xianfeng.volunteer.roster.OfferId;
import org.xianfeng.volunteer.roster.Participation;
import org.xianfeng.volunteer.roster.Participation.Offered;
import org.xianfeng.volunteer.roster.Participation.Seated;
import org.xianfeng.volunteer.roster.Participation.Waiting;
import org.xianfeng.volunteer.roster.PostView;
import org.xianfeng.volunteer.roster.Roster;

/**
 * Tells a member what others' actions, or the clock, mean for their own place. Who acted has been answered already.
 * Nothing is told that is over by now: an event may come late.
 */
@Component
final class RosterNews implements RosterListener {

    private final Roster roster;
    private final ActivityCards cards;
    private final PostCards posts;
    private final MassNews mass;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;

    RosterNews(Roster roster, ActivityCards cards, PostCards posts, MassNews mass, Outbox outbox, Phrases phrases,
            Clock clock) {
        this.roster = roster;
        this.cards = cards;
        this.posts = posts;
        this.mass = mass;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public void on(RosterEvent event) {
        switch (event) {
            case OfMember mine -> on(mine);
            case RosterEvent.Moved _,RosterEvent.Rescheduled _,RosterEvent.Relocated _,RosterEvent.Drawn _,RosterEvent.PlacesChanged _,RosterEvent.Attended _,RosterEvent.Granted _ ->
                mass.on(event);
        }
    }

    private void on(OfMember event) {
        switch (event.change()) {
            case RosterEvent.Promoted(boolean byDraw) -> tellCard(event,
                    byDraw ? "volunteer.news.drawn" : "volunteer.promoted", Seated.class);
            case RosterEvent.Offered offered -> tellOffered(event, offered);
            case RosterEvent.HandedOver(ChatId to) -> tellHandedOver(event, to);
            case RosterEvent.SearchEnded(String why) -> tellSearchEnded(event, why);
            case RosterEvent.Plain.OFFER_WITHDRAWN -> tellOfferWithdrawn(event);
            case RosterEvent.Plain.SENT_BACK -> tellCard(event, "volunteer.news.sent-back", Waiting.class);
            case RosterEvent.Plain.EXPIRED -> tellCard(event, "volunteer.news.expired", Participation.None.class);
            case RosterEvent.Plain.REMOVED -> tellRemoved(event);
            case RosterEvent.Plain.SIGNED_UP, RosterEvent.Plain.WITHDREW, RosterEvent.Plain.ACCEPTED,
                    RosterEvent.Plain.PASSED, RosterEvent.Plain.SOUGHT -> {
                // who acted has been answered already
            }
        }
    }

    /** An event about one member's part in one post. */
    private record Told(OfMember event, ActivityView view, PostView post) {

        PostId id() {
            return event.post();
        }

        Shift shift() {
            return view.activity().shiftOf(id()).orElseThrow();
        }
    }

    private Optional<Told> told(OfMember event) {
        return roster.view(event.activity(), event.member())
                .flatMap(view -> view.post(event.post()).map(post -> new Told(event, view, post)))
                .filter(told -> clock.instant().isBefore(told.shift().start()));
    }

    /** The card with this headline, unless things have moved on and they stand otherwise to the post by now. */
    private void tellCard(OfMember event, String headline, Class<? extends Participation> ifStill) {
        told(event).filter(told -> ifStill.isInstance(told.post.mine())).ifPresent(
                told -> tell(told, language -> card(told, language, phrases.say(language, headline))));
    }

    private Reply card(Told told, Locale language, Markup headline) {
        return cards.card(language, told.view, told.id(), headline);
    }

    private void tellOffered(OfMember event, RosterEvent.Offered offered) {
        boolean isOver = !clock.instant().isBefore(offered.until());
        told(event).filter(told -> !isOver && told.post.mine() instanceof Offered(OfferId offer, _)
                && offer.number() == offered.offer()).ifPresent(told -> tell(told,
                        language -> card(told, language, phrases.say(language, "volunteer.news.offered"))));
    }

    /** Unless all who wait are told that sign-up is closed. */
    private void tellOfferWithdrawn(OfMember event) {
        told(event).filter(told -> told.view.activity().state() == Activity.State.OPEN
                && told.post.mine() instanceof Waiting).ifPresent(
                        told -> tell(told, language -> card(told, language,
                                phrases.say(language, "volunteer.news.offer-withdrawn"))));
    }

    private void tellRemoved(OfMember event) {
        told(event).ifPresent(told -> tell(told, language -> Reply.of(phrases.say(language,
                "volunteer.news.removed", told.view.activity().title(), name(told, language)))));
    }

    private void tellHandedOver(OfMember event, ChatId to) {
        told(event).ifPresent(told -> tell(told, language -> Reply.of(phrases.say(language,
                "volunteer.news.handed-over", mass.name(to, language), told.view.activity().title(),
                name(told, language)))));
    }

    private void tellSearchEnded(OfMember event, String why) {
        if (!why.equals("stopped")) {
            tellCard(event, "volunteer.news.search-ended." + why, Seated.class);
        }
    }

    private String name(Told told, Locale language) {
        return posts.name(language, told.view.activity(), told.post.post());
    }

    private void tell(Told told, Function<Locale, Reply> message) {
        outbox.send(told.event.messageId(told.event.member()), told.event.member(), message);
    }
}
