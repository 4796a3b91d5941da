package org.xianfeng.knowledge.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.EntryDate;
import org.xianfeng.knowledge.text.Section;

/** Shows whole entries, page by page. */
@Component
public final class EntryPages {

    /** A page of this many characters can be read on a phone without losing one's place. */
    private static final int LENGTH = 1200;

    private static final String HEADING = "\n## ";

    private final Library library;
    private final Phrases phrases;

    EntryPages(Library library, Phrases phrases) {
        this.library = library;
        this.phrases = phrases;
    }

    /** Empty if there is no such entry, or it has no such page. */
    public Optional<Reply> show(EntryPage page, Session session) {
        return library.entry(page.entry()).flatMap(entry -> show(entry, page, session));
    }

    private Optional<Reply> show(Entry entry, EntryPage page, Session session) {
        List<String> pages = cut(entry.text());
        return page.number() < pages.size()
                ? Optional.of(Reply.of(text(entry, pages, page.number(), session))
                        .with(turns(page, pages.size(), session)))
                : Optional.empty();
    }

    private Markup text(Entry entry, List<String> pages, int number, Session session) {
        List<Markup> lines = new ArrayList<>(List.of(Markup.bold(entry.title())));
        entry.dates().stream().findFirst().map(EntryDate::inChinese).map(Markup::italic).ifPresent(lines::add);
        lines.add(Markup.EMPTY);
        pages.get(number).lines().map(EntryPages::line).forEach(lines::add);
        if (!entry.sources().isEmpty()) {
            lines.add(Markup.EMPTY);
            lines.add(phrases.say(session, "knowledge.sources", Citations.all(entry)));
        }
        return Markup.lines(lines);
    }

    private static Markup line(String line) {
        return Section.headingIn(line).map(Markup::bold).orElseGet(() -> Markup.text(line));
    }

    private List<Button> turns(EntryPage page, int count, Session session) {
        List<Button> turns = new ArrayList<>();
        if (page.number() > 0) {
            turns.add(new Button(phrases.plain(session, "knowledge.previous"),
                    AskVerbs.PAGE.with(page.entry(), page.number() - 1)));
        }
        if (page.number() + 1 < count) {
            turns.add(new Button(phrases.plain(session, "knowledge.next", page.number() + 2, count),
                    AskVerbs.PAGE.with(page.entry(), page.number() + 1)));
        }
        return turns;
    }

    /** At the last heading, line or sentence on the page, or else where the page is full. */
    private static List<String> cut(String text) {
        List<String> pages = new ArrayList<>();
        String rest = text;
        while (rest.length() > LENGTH) {
            int end = end(rest);
            pages.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pages.add(rest);
        return pages;
    }

    private static int end(String rest) {
        int heading = rest.lastIndexOf(HEADING, LENGTH);
        if (heading > LENGTH / 2) {
            return heading;
        }
        int line = rest.lastIndexOf('\n', LENGTH);
        int sentence = rest.lastIndexOf('。', LENGTH - 1) + 1;
        int end = line > LENGTH / 2 ? line : sentence > LENGTH / 2 ? sentence : LENGTH;
        return Character.isLowSurrogate(rest.charAt(end)) ? end - 1 : end;
    }
}
