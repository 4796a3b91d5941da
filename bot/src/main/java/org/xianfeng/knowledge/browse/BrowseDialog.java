package org.xianfeng.knowledge.browse;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.knowledge.Catalogue;
import org.xianfeng.knowledge.Chronicle;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.Slice;
import org.xianfeng.knowledge.Topic;
import org.xianfeng.knowledge.entry.Entry;

/** Lets people leaf through the library, by a command, a button, or a question that asks for a list. */
@Component
@Order(490)
final class BrowseDialog implements TakingDialog {

    /** The button in the welcome, which may be pressed on any day. */
    private static final String TODAY = BrowseAction.FEATURE + "today";

    private final Chronicle chronicle;
    private final Catalogue catalogue;
    private final BrowseReader questions;
    private final DayReader days;
    private final TimespanReader timespans;
    private final BrowseAction actions;
    private final BrowseCards cards;
    private final RandomGenerator chance;
    private final Phrases phrases;

    BrowseDialog(Chronicle chronicle, Catalogue catalogue, BrowseReader questions, DayReader days,
            TimespanReader timespans, BrowseAction actions, BrowseCards cards, RandomGenerator chance,
            Phrases phrases) {
        this.chronicle = chronicle;
        this.catalogue = catalogue;
        this.questions = questions;
        this.days = days;
        this.timespans = timespans;
        this.actions = actions;
        this.cards = cards;
        this.chance = chance;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("today", Role.MEMBER, 31), new Command("timeline", Role.MEMBER, 32),
                new Command("topic", Role.MEMBER, 33), new Command("random", Role.MEMBER, 34));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Text text -> questions.read(text.text()).isPresent();
            case Incoming.Command call -> commands().stream().anyMatch(command -> command.name().equals(call.name()));
            case Incoming.ButtonPress press -> press.action().startsWith(BrowseAction.FEATURE);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.Text text -> show(questions.read(text.text()).orElseThrow(), 0, session);
            case Incoming.Command call -> obey(call.name(), call.arguments(), session);
            case Incoming.ButtonPress press when press.action().equals(TODAY) -> obey("today", "", session);
            case Incoming.ButtonPress press -> turn(press.action(), session);
            default ->
                throw new IllegalStateException("not taken");
        });
    }

    private Reply obey(String name, String argument, Session session) {
        return switch (name) {
            case "today" -> (argument.isEmpty() ? Optional.of(days.today()) : days.read(argument))
                    .map(day -> show(new Browse.OnDay(day), 0, session))
                    .orElseGet(() -> Reply.of(phrases.say(session, "browse.today.usage")));
            case "timeline" -> argument.isEmpty()
                    ? cards.periods("browse.timeline", session)
                    : timespans.read(argument)
                            .map(period -> show(new Browse.During(period, Optional.empty()), 0, session))
                            .orElseGet(() -> cards.periods("browse.timeline.usage", session));
            case "topic" -> show(new Browse.OnTopic(argument), 0, session);
            default -> show(new Browse.Anything(), 0, session);
        };
    }

    /** In place, but for another entry by chance: the one before is to be found again. */
    private Reply turn(String action, Session session) {
        return actions.parse(action).map(page -> {
            Reply reply = show(page.browse(), page.number(), session);
            return page.browse() instanceof Browse.Anything ? reply : reply.replacing();
        }).orElseGet(() -> Reply.of(phrases.say(session, "chat.stale-button")));
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
        return cards.day(day, events, near, within(page, events), session);
    }

    private Reply during(Browse.During what, int page, Session session) {
        Listing<Event> events = shown(page, slice -> chronicle.during(what.period().date(), what.kind(), slice));
        return cards.during(what, events, within(page, events), session);
    }

    private Reply onTopic(Browse.OnTopic what, int page, Session session) {
        Topic topic = new Topic(KindWords.find(what.word()), what.word());
        Listing<Entry> entries = shown(page, slice -> catalogue.on(topic, slice));
        return entries.total() == 0
                ? cards.unknownTopic(what.word(), catalogue.topics(), session)
                : cards.topic(what, entries, within(page, entries), session);
    }

    /** The page, or the last one if there are not so many any more. */
    private static <T> Listing<T> shown(int page, Function<Slice, Listing<T>> list) {
        Listing<T> found = list.apply(Slice.page(page, BrowseCards.PAGE));
        return within(page, found) == page ? found : list.apply(Slice.page(within(page, found), BrowseCards.PAGE));
    }

    private static int within(int page, Listing<?> list) {
        return Math.min(page, Math.max(0, Math.ceilDiv(list.total(), BrowseCards.PAGE) - 1));
    }
}
