package org.xianfeng.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.stream.StreamEntry;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.PostId;
import org.xianfeng.volunteer.activity.Shift;
import org.xianfeng.volunteer.event.RosterEvents;
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
    public void on(StreamEntry event) {
        switch (event.field("type")) {
            case "promoted" -> tellCard(event, isDrawn(event) ? "volunteer.news.drawn" : "volunteer.promoted",
                    Seated.class);
            case "offered" -> tellOffered(event);
            case "offer-withdrawn" -> tellOfferWithdrawn(event);
            case "sent-back" -> tellCard(event, "volunteer.news.sent-back", Waiting.class);
            case "expired" -> tellCard(event, "volunteer.news.expired", Participation.None.class);
            case "removed" -> tellRemoved(event);
            case "handed-over" -> tellHandedOver(event);
            case "search-ended" -> tellSearchEnded(event);
            default -> mass.on(event);
        }
    }

    /** Whether the place was won in the draw, rather than given up by somebody. */
    private static boolean isDrawn(StreamEntry event) {
        return "draw".equals(event.fields().get("by"));
    }

    /** An event about one member's part in one post. */
    private record Told(StreamEntry event, ChatId member, ActivityView view, PostView post) {

        PostId id() {
            return view.activity().id(post.post());
        }

        Shift shift() {
            return view.activity().shiftOf(id()).orElseThrow();
        }
    }

    private Optional<Told> told(StreamEntry event) {
        ChatId member = ChatId.parse(event.field("member"));
        PostId id = RosterEvents.post(event);
        return roster.view(id.activity(), member)
                .flatMap(view -> view.post(id).map(post -> new Told(event, member, view, post)))
                .filter(told -> clock.instant().isBefore(told.shift().start()));
    }

    /** The card with this headline, unless things have moved on and they stand otherwise to the post by now. */
    private void tellCard(StreamEntry event, String headline, Class<? extends Participation> ifStill) {
        told(event).filter(told -> ifStill.isInstance(told.post.mine())).ifPresent(
                told -> tell(told, language -> card(told, language, phrases.say(language, headline))));
    }

    private Reply card(Told told, Locale language, Markup headline) {
        return cards.card(language, told.view, told.id(), headline);
    }

    private void tellOffered(StreamEntry event) {
        long number = Long.parseLong(event.field("offer"));
        boolean isOver = !clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(event.field("until"))));
        told(event).filter(told -> !isOver && told.post.mine() instanceof Offered(OfferId offer, _)
                && offer.number() == number).ifPresent(told -> tell(told,
                        language -> card(told, language, phrases.say(language, "volunteer.news.offered"))));
    }

    /** Unless all who wait are told that sign-up is closed. */
    private void tellOfferWithdrawn(StreamEntry event) {
        told(event).filter(told -> told.view.activity().state() == Activity.State.OPEN
                && told.post.mine() instanceof Waiting).ifPresent(
                        told -> tell(told, language -> card(told, language,
                                phrases.say(language, "volunteer.news.offer-withdrawn"))));
    }

    private void tellRemoved(StreamEntry event) {
        told(event).ifPresent(told -> tell(told, language -> Reply.of(phrases.say(language,
                "volunteer.news.removed", told.view.activity().title(), name(told, language)))));
    }

    private void tellHandedOver(StreamEntry event) {
        ChatId to = ChatId.parse(event.field("to"));
        told(event).ifPresent(told -> tell(told, language -> Reply.of(phrases.say(language,
                "volunteer.news.handed-over", mass.name(to, language), told.view.activity().title(),
                name(told, language)))));
    }

    private void tellSearchEnded(StreamEntry event) {
        String why = event.field("why");
        if (!why.equals("stopped")) {
            tellCard(event, "volunteer.news.search-ended." + why, Seated.class);
        }
    }

    private String name(Told told, Locale language) {
        return posts.name(language, told.view.activity(), told.post.post());
    }

    private void tell(Told told, Function<Locale, Reply> message) {
        outbox.send(RosterEvents.messageId(told.event, told.member), told.member, message);
    }
}
