package org.xianfeng.volunteer.signup;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.messaging.Lane;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.store.GroupCommit;
import org.xianfeng.store.Outage;
import org.xianfeng.volunteer.activity.Activity;
import org.xianfeng.volunteer.activity.ActivityId;
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
 * Nothing is told that is over by now: an event may come late. Those of thousands who are promoted at once are told in
 * groups.
 */
@Component
final class RosterNews implements RosterListener, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RosterNews.class);

    /** Few enough for one script to look at how each of them stands, in an activity of many posts too. */
    private static final int MOST_TOGETHER = 128;

    private final Roster roster;
    private final ActivityCards cards;
    private final PostCards posts;
    private final MassNews mass;
    private final RedisNightNews night;
    private final Outbox outbox;
    private final Phrases phrases;
    private final Clock clock;
    private final GroupCommit<News> together;

    RosterNews(Roster roster, ActivityCards cards, PostCards posts, MassNews mass, RedisNightNews night, Outbox outbox,
            Phrases phrases, Clock clock) {
        this.roster = roster;
        this.cards = cards;
        this.posts = posts;
        this.mass = mass;
        this.night = night;
        this.outbox = outbox;
        this.phrases = phrases;
        this.clock = clock;
        this.together = GroupCommit.start("roster-news", MOST_TOGETHER, this::tell);
    }

    @Override
    public void on(RosterEvent event) {
        switch (event) {
            case OfMember mine -> on(mine);
            case RosterEvent.Moved _,RosterEvent.Rescheduled _,RosterEvent.Relocated _,RosterEvent.Reworded _,RosterEvent.Drawn _,RosterEvent.PlacesChanged _,RosterEvent.Attended _,RosterEvent.Granted _ ->
                mass.on(event);
        }
    }

    /** What came of an event for the member whom it is about, in words; nothing where that is over by now. */
    @FunctionalInterface
    private interface Wording {

        Optional<Function<Locale, Reply>> of(Told told);
    }

    private void on(OfMember event) {
        if (!night.keeps(event)) {
            tellNow(event);
        }
    }

    /** Whatever the hour. */
    void tellNow(OfMember event) {
        wording(event).map(wording -> new News(event, wording)).ifPresent(this::tellWithOthers);
    }

    private Optional<Wording> wording(OfMember event) {
        return Optional.ofNullable(switch (event.change()) {
            case RosterEvent.Promoted(boolean byDraw) -> card(byDraw ? "volunteer.news.drawn" : "volunteer.promoted",
                    Seated.class);
            case RosterEvent.Offered offered -> offered(offered);
            case RosterEvent.HandedOver(ChatId to) -> handedOver(to);
            case RosterEvent.SearchEnded(String why) when !why.equals("stopped") ->
                card("volunteer.news.search-ended." + why, Seated.class);
            case RosterEvent.Plain.OFFER_WITHDRAWN -> offerWithdrawn();
            case RosterEvent.Plain.SENT_BACK -> card("volunteer.news.sent-back", Waiting.class);
            case RosterEvent.Plain.EXPIRED -> card("volunteer.news.expired", Participation.None.class);
            case RosterEvent.Plain.REMOVED -> removed();
            // who acted has been answered already
            case RosterEvent.SearchEnded _ -> null;
            case RosterEvent.Plain.SIGNED_UP, RosterEvent.Plain.WITHDREW, RosterEvent.Plain.ACCEPTED,
                    RosterEvent.Plain.PASSED, RosterEvent.Plain.SOUGHT ->
                null;
        });
    }

    private record News(OfMember event, Wording wording) {}

    /** An event about one member's part in one post. */
    private record Told(OfMember event, ActivityView view, PostView post) {

        PostId id() {
            return event.post();
        }

        Shift shift() {
            return view.activity().shiftOf(id()).orElseThrow();
        }
    }

    /** What cannot be told with others' is told alone, lest one keep the others from hearing. */
    private void tellWithOthers(News news) {
        try {
            together.submit(news);
        } catch (RuntimeException e) {
            if (Outage.isMeantBy(e)) {
                throw e;
            }
            LOG.debug("News that fails with others' is told alone", e);
            tell(List.of(news));
        }
    }

    /** Each of them bears the id of its event: those that were told before all of them could be are not told again. */
    private void tell(List<News> all) {
        outbox.send(Lane.BULK, all.stream().collect(Collectors.groupingBy(news -> news.event.activity())).entrySet()
                .stream().flatMap(ofOne -> messages(ofOne.getKey(), ofOne.getValue())).toList());
    }

    private Stream<Outbox.Message> messages(ActivityId activity, List<News> all) {
        Map<ChatId, ActivityView> views = roster.views(activity,
                all.stream().map(news -> news.event.member()).collect(Collectors.toSet()));
        return all.stream().flatMap(news -> told(news.event, views).flatMap(news.wording::of)
                .map(text -> new Outbox.Message(news.event.messageId(news.event.member()), news.event.member(), text))
                .stream());
    }

    private Optional<Told> told(OfMember event, Map<ChatId, ActivityView> views) {
        return Optional.ofNullable(views.get(event.member()))
                .flatMap(view -> view.post(event.post()).map(post -> new Told(event, view, post)))
                .filter(told -> clock.instant().isBefore(told.shift().start()));
    }

    /** The card with this headline, unless things have moved on and they stand otherwise to the post by now. */
    private Wording card(String headline, Class<? extends Participation> ifStill) {
        return told -> ifStill.isInstance(told.post.mine()) ? Optional.of(card(told, headline)) : Optional.empty();
    }

    private Function<Locale, Reply> card(Told told, String headline) {
        return language -> cards.card(language, told.view, told.id(), phrases.say(language, headline));
    }

    private Wording offered(RosterEvent.Offered offered) {
        return told -> clock.instant().isBefore(offered.until())
                && told.post.mine() instanceof Offered(OfferId offer, _) && offer.number() == offered.offer()
                        ? Optional.of(card(told, "volunteer.news.offered"))
                        : Optional.empty();
    }

    /** Unless all who wait are told that sign-up is closed. */
    private Wording offerWithdrawn() {
        return told -> told.view.activity().state() == Activity.State.OPEN && told.post.mine() instanceof Waiting
                ? Optional.of(card(told, "volunteer.news.offer-withdrawn"))
                : Optional.empty();
    }

    private Wording removed() {
        return told -> Optional.of(language -> Reply.of(phrases.say(language, "volunteer.news.removed",
                told.view.activity().title(), name(told, language))));
    }

    private Wording handedOver(ChatId to) {
        return told -> Optional.of(language -> Reply.of(phrases.say(language, "volunteer.news.handed-over",
                mass.name(to, language), told.view.activity().title(), name(told, language))));
    }

    private String name(Told told, Locale language) {
        return posts.name(language, told.view.activity(), told.post.post());
    }

    @Override
    public void destroy() {
        together.close();
    }
}
