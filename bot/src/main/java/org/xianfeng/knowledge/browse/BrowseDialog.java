package org.xianfeng.knowledge.browse;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Catalogue;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.Topic;
import org.xianfeng.knowledge.entry.Entry;

/** Lets people leaf through the library, by a command, a button, or a question that asks for a list. */
@Component
final class BrowseDialog implements Dialog {

    private static final int BEFORE_QUESTIONS = 490;

    private final Chronicle chronicle;
    private final Catalogue catalogue;
    private final BrowseReader questions;
    private final DayReader days;
    private final TimespanReader timespans;
    private final BrowseVerbs verbs;
    private final BrowseCards cards;
    private final RandomGenerator chance;
    private final Phrases phrases;

    BrowseDialog(Chronicle chronicle, Catalogue catalogue, BrowseReader questions, DayReader days,
            TimespanReader timespans, BrowseVerbs verbs, BrowseCards cards, RandomGenerator chance,
            Phrases phrases) {
        this.chronicle = chronicle;
        this.catalogue = catalogue;
        this.questions = questions;
        this.days = days;
        this.timespans = timespans;
        this.verbs = verbs;
        this.cards = cards;
        this.chance = chance;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        Routes routes = Routes.of(Access.LIBRARY)
                .command(command("today", 31),
                        (call, session) -> today(call.arguments(), session))
                .command(command("timeline", 32),
                        (call, session) -> timeline(call.arguments(), session))
                .command(command("topic", 33),
                        (call, session) -> show(new Browse.OnTopic(call.arguments()), 0, session))
                .command(command("random", 34),
                        (_, session) -> show(new Browse.Anything(), 0, session))
                .press(BrowseVerbs.TODAY, (_, session) -> today("", session))
                .anyText(BEFORE_QUESTIONS,
                        (text, session) -> questions.read(text.text()).map(what -> show(what, 0, session)));
        verbs.pages().forEach(verb -> routes.press(verb, (press, session) -> turn(press.target(), session)));
        return routes;
    }

    private static Command command(String name, int rank) {
        return Command.of(name, MenuGroup.LIBRARY, rank);
    }

    private Reply today(String day, Session session) {
        return (day.isEmpty() ? Optional.of(days.today()) : days.read(day))
                .map(read -> show(new Browse.OnDay(read), 0, session))
                .orElseGet(() -> Reply.of(phrases.say(session, "browse.today.usage")));
    }

    private Reply timeline(String period, Session session) {
        return period.isEmpty()
                ? cards.periods("browse.timeline", session)
                : timespans.read(period).map(read -> show(new Browse.During(read, Optional.empty()), 0, session))
                        .orElseGet(() -> cards.periods("browse.timeline.usage", session));
    }

    /** In place, but for another entry by chance: the one before is to be found again. */
    private Reply turn(BrowseVerbs.Page page, Session session) {
        Reply reply = show(page.browse(), page.number(), session);
        return page.browse() instanceof Browse.Anything ? reply : reply.replacing();
    }

    private Reply show(Browse what, int page, Session session) {
        return switch (what) {
            case Browse.OnDay(MonthDay day) -> onDay(day, page, session);
            case Browse.During during -> during(during, page, session);
            case Browse.OnTopic topic -> topic.word().isEmpty()
                    ? cards.topics(catalogue.topics(), page, session)
                    : onTopic(topic, page, session);
            case Browse.Anything() -> catalogue.any(chance)
                    .map(entry -> cards.any(entry, session))
                    .orElseGet(() -> Reply.of(phrases.say(session, "browse.topics.none")));
        };
    }

    private Reply onDay(MonthDay day, int page, Session session) {
        Listing<Event> events = shown(page, slice -> chronicle.on(day, slice));
        List<MonthDay> near = events.total() == 0 ? chronicle.nearest(day) : List.of();
        return cards.day(day, events, near, page, session);
    }

    private Reply during(Browse.During what, int page, Session session) {
        Listing<Event> events = shown(page, slice -> chronicle.during(what.period().date(), what.kind(), slice));
        return cards.during(what, events, page, session);
    }

    private Reply onTopic(Browse.OnTopic what, int page, Session session) {
        Topic topic = new Topic(KindWords.find(what.word()), what.word());
        Listing<Entry> entries = shown(page, slice -> catalogue.on(topic, slice));
        return entries.total() == 0
                ? cards.unknownTopic(what.word(), catalogue.topics(), session)
                : cards.topic(what, entries, page, session);
    }

    /** The page, or the last one if there are not so many any more. */
    private static <T> Listing<T> shown(int page, Function<Slice, Listing<T>> list) {
        Listing<T> found = list.apply(Slice.page(page, BrowseCards.PAGE));
        int last = Paging.of(found.total(), BrowseCards.PAGE, page).number();
        return last == page ? found : list.apply(Slice.page(last, BrowseCards.PAGE));
    }
}
