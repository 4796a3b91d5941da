package org.xianfeng.knowledge;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;

/** Answers questions, and opens entries. It takes any text, so guided dialogs stand before it. */
@Component
@Order(500)
final class KnowledgeDialog implements Dialog {

    private static final String FEATURE = "knowledge:";
    private static final String EXAMPLE = FEATURE + "example";
    private static final String ABOUT = FEATURE + "about:";
    private static final String ASK = "ask";

    private final Library library;
    private final AnswerCard cards;
    private final EntryPages pages;
    private final Phrases phrases;

    KnowledgeDialog(Library library, Phrases phrases) {
        this.library = library;
        this.cards = new AnswerCard(phrases);
        this.pages = new EntryPages(phrases);
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(ASK, Role.MEMBER, 30));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Text _ -> true;
            case Incoming.Call call -> call.name().equals(ASK);
            case Incoming.Press press -> press.action().startsWith(FEATURE);
            case Incoming.Document _,Incoming.Unreadable _,Incoming.Left _ -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Text text -> List.of(ask(text.text(), session));
            case Incoming.Call call when call.arguments().isBlank() -> List.of(say(session, "knowledge.ask"));
            case Incoming.Call call -> List.of(ask(call.arguments(), session));
            case Incoming.Press press when press.action().equals(EXAMPLE) -> example(session);
            case Incoming.Press press when press.action().startsWith(ABOUT) -> askAbout(press.action(), session);
            case Incoming.Press press -> List.of(open(press.action(), session));
            case Incoming.Document _,Incoming.Unreadable _,Incoming.Left _ -> List.of();
        };
    }

    private Reply ask(String question, Session session) {
        return cards.show(library.ask(new Question(question)), session);
    }

    private List<Reply> example(Session session) {
        String question = phrases.plain(session, "knowledge.example");
        return List.of(Reply.of(Markup.italic(question)), ask(question, session));
    }

    /** Asks for an entry by its title, to show that it can be found. */
    private List<Reply> askAbout(String action, Session session) {
        return library.entry(action.substring(ABOUT.length())).map(Entry::title)
                .map(title -> List.of(Reply.of(Markup.italic(title)), ask(title, session)))
                .orElseGet(() -> List.of(say(session, "chat.stale-button")));
    }

    private Reply open(String action, Session session) {
        return EntryPage.of(action)
                .flatMap(page -> library.entry(page.entry()).flatMap(entry -> pages.show(entry, page, session)))
                .orElseGet(() -> say(session, "chat.stale-button"));
    }

    private Reply say(Session session, String key) {
        return Reply.of(phrases.say(session, key));
    }
}
