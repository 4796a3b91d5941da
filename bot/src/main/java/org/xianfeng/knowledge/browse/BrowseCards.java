package org.xianfeng.knowledge.browse;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Event;
import org.xianfeng.knowledge.Listing;
import org.xianfeng.knowledge.Topics;
import org.xianfeng.knowledge.ask.AskVerbs;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.entry.Heading;
import org.xianfeng.knowledge.entry.Kind;
import org.xianfeng.knowledge.text.Section;

/** Shows lists of the library, a page at a time. Nothing is summed up: what stands there stands in an entry. */
@Component
final class BrowseCards {

    /** So many fit on a phone's screen. */
    static final int PAGE = 6;

    private static final int LONGEST_SENTENCE = 160;
    private static final int LONGEST_BEGINNING = 300;
    private static final int LONGEST_LABEL = 30;
    private static final int TOPICS_A_ROW = 3;
    private static final int TOPICS_A_PAGE = 24;
    private static final int LEAP_YEAR = 2024;

    private final Phrases phrases;
    private final DayReader days;
    private final Periods periods;

    BrowseCards(Phrases phrases, DayReader days, Periods periods) {
        this.phrases = phrases;
        this.days = days;
        this.periods = periods;
    }

    /** @param near the nearest days on which something happened; matters if nothing did on this one */
    Reply day(MonthDay day, Listing<Event> events, List<MonthDay> near, int page, Session session) {
        Browse.OnDay what = new Browse.OnDay(day);
        Markup title = phrases.say(session, day.equals(days.today()) ? "browse.today" : "browse.day",
                name(day, session));
        Reply reply = events.total() == 0
                ? Reply.of(Markup.lines(title, phrases.say(session, "browse.day.none")))
                : list(title, events, what, page, true, session);
        if (events.total() == 0) {
            reply = reply.with(
                    near.stream().flatMap(one -> button(name(one, session), new Browse.OnDay(one), 0)).toList());
        }
        return reply.with(List.of(neighbour("browse.button.day-before", day, -1, session),
                neighbour("browse.button.day-after", day, 1, session)));
    }

    private Button neighbour(String label, MonthDay day, int distance, Session session) {
        MonthDay there = MonthDay.from(day.atYear(LEAP_YEAR).plusDays(distance));
        return BrowseVerbs.button(phrases.plain(session, label), new Browse.OnDay(there), 0).orElseThrow();
    }

    private String name(MonthDay day, Session session) {
        return phrases.plain(session, "browse.date", day.getMonthValue(), day.getDayOfMonth());
    }

    Reply during(Browse.During what, Listing<Event> events, int page, Session session) {
        Timespan period = what.period();
        String dates = period.date().inChinese();
        String kind = what.kind().map(one -> " · " + kind(one, session)).orElse("");
        Markup title = period.isNamed()
                ? phrases.say(session, "browse.period", period.name() + kind, dates)
                : Markup.bold(dates + kind);
        return events.total() == 0
                ? Reply.of(Markup.lines(title, phrases.say(session, "browse.period.none")))
                : list(title, events, what, page, false, session);
    }

    /** The periods that have a name, as buttons, and how to write others. */
    Reply periods(String phrase, Session session) {
        Reply reply = Reply.of(phrases.say(session, phrase));
        List<Button> buttons = periods.names().stream().flatMap(name -> periods.find(name).stream())
                .flatMap(period -> button(period.name(), new Browse.During(period, Optional.empty()), 0)).toList();
        return reply.withRows(TOPICS_A_ROW, buttons);
    }

    /** Says that there is no such topic, and which there are. */
    Reply unknownTopic(String word, Topics topics, Session session) {
        Reply known = topics(topics, 0, session);
        return new Reply(phrases.say(session, "browse.topic.unknown", Characters.shortened(word, LONGEST_LABEL)),
                known.buttons(),
                false);
    }

    Reply topics(Topics topics, int page, Session session) {
        List<Button> all = new ArrayList<>();
        topics.kinds().forEach((kind, count) -> button(kind(kind, session) + " " + count,
                new Browse.OnTopic(kind.word()), 0).forEach(all::add));
        topics.tags().forEach((tag, count) -> {
            if (KindWords.find(tag).isEmpty()) {
                button(tag + " " + count, new Browse.OnTopic(tag), 0).forEach(all::add);
            }
        });
        Paging paging = Paging.of(all.size(), TOPICS_A_PAGE, page);
        Reply reply = Reply.of(phrases.say(session, all.isEmpty() ? "browse.topics.none" : "browse.topics"));
        return turns(reply.withRows(TOPICS_A_ROW, paging.of(all)), new Browse.OnTopic(""), paging);
    }

    Reply topic(Browse.OnTopic what, Listing<Entry> entries, int page, Session session) {
        String name = KindWords.find(what.word()).map(kind -> kind(kind, session)).orElse(what.word());
        Markup heading = phrases.say(session, "browse.topic", name, entries.total());
        List<Markup> lines = new ArrayList<>(List.of(heading));
        List<Button> buttons = new ArrayList<>();
        for (Entry entry : entries.items()) {
            lines.add(Markup.text("· " + titled(entry)));
            Button button = opening(entry.heading());
            buttons.add(entry.dates().isEmpty()
                    ? button
                    : button.detailed(entry.dates().getFirst().inChinese()));
        }
        Reply reply = Reply.of(Markup.lines(lines)).withRows(1, buttons).inBrief(heading);
        return turns(reply, what, Paging.of(entries.total(), PAGE, page))
                .with(button(phrases.plain(session, "browse.button.topics"), new Browse.OnTopic(""), 0).toList());
    }

    /** An entry, with the paragraph that it begins with. */
    Reply any(Entry entry, Session session) {
        String beginning = Section.of(entry.text()).getFirst().text().lines().findFirst().orElse("");
        return Reply.of(Markup.lines(Markup.bold(titled(entry)), Markup.EMPTY,
                Markup.text(Characters.shortened(beginning, LONGEST_BEGINNING))))
                .with(new Button(phrases.plain(session, "knowledge.whole"), AskVerbs.opening(entry.heading().id())),
                        BrowseVerbs.button(phrases.plain(session, "browse.button.again"), new Browse.Anything(), 0)
                                .orElseThrow());
    }

    private Reply list(Markup title, Listing<Event> events, Browse what, int page, boolean years, Session session) {
        List<Markup> lines = new ArrayList<>(List.of(title));
        Set<Heading> headings = new LinkedHashSet<>();
        for (Event event : events.items()) {
            lines.add(Markup.EMPTY);
            lines.add(line(event, years, session));
            headings.add(event.entry());
        }
        Reply reply = opening(Reply.of(Markup.lines(lines)), headings);
        return turns(reply, what, Paging.of(events.total(), PAGE, page));
    }

    private Markup line(Event event, boolean year, Session session) {
        Markup when = year
                ? phrases.say(session, "browse.year", event.date().from().year())
                : Markup.bold(event.date().inChinese());
        String what = event.sentence().map(sentence -> Characters.shortened(ended(sentence), LONGEST_SENTENCE))
                .orElseGet(() -> event.entry().title() + (year ? " · " + event.date().inChinese() : ""));
        return when.then(Markup.text("  " + what));
    }

    private static Reply opening(Reply reply, Set<Heading> headings) {
        return reply.withRows(1, headings.stream().map(BrowseCards::opening).toList());
    }

    private static Button opening(Heading heading) {
        return new Button(Characters.shortened(heading.title(), LONGEST_LABEL), AskVerbs.opening(heading.id()));
    }

    private static Reply turns(Reply reply, Browse what, Paging paging) {
        return Button.fits(BrowseVerbs.action(what, paging.pages()))
                ? reply.with(paging.buttons(page -> BrowseVerbs.action(what, page)))
                : reply;
    }

    private String kind(Kind kind, Session session) {
        return phrases.plain(session, "browse.kind." + kind);
    }

    private static String titled(Entry entry) {
        return entry.title() + entry.dates().stream().findFirst().map(EntryDate::inChinese).map(date -> " · " + date)
                .orElse("");
    }

    private static Stream<Button> button(String label, Browse what, int page) {
        return BrowseVerbs.button(label, what, page).stream();
    }

    private static String ended(String sentence) {
        return sentence.endsWith("；") ? sentence.substring(0, sentence.length() - 1) + "。" : sentence;
    }
}
