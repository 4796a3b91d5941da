package org.xianfeng.knowledge.ask;

import java.time.Clock;
import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;
import org.xianfeng.knowledge.entry.Entry;

/** Answers questions, and opens entries. It takes any text, so guided dialogs stand before it. */
@Component
@Order(500)
final class KnowledgeDialog implements TakingDialog {

    private static final String FEATURE = "knowledge:";
    private static final String EXAMPLE = FEATURE + "example";
    private static final String ABOUT = FEATURE + "about:";
    private static final String ASK = "ask";

    private final Library library;
    private final AnswerCard cards;
    private final EntryPages pages;
    private final AnswerFeedback feedback;
    private final LastTurn lastTurn;
    private final Phrases phrases;

    KnowledgeDialog(Library library, AnswerFeedback feedback, LibrarySettings settings, Clock clock, Phrases phrases) {
        this.library = library;
        this.feedback = feedback;
        this.lastTurn = new LastTurn(clock, settings.followUp());
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
            case Incoming.Command call -> call.name().equals(ASK);
            case Incoming.ButtonPress press -> press.action().startsWith(FEATURE);
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Text text -> List.of(ask(text.text(), text, session));
            case Incoming.Command call when call.arguments().isBlank() -> List.of(say(session, "knowledge.ask"));
            case Incoming.Command call -> List.of(ask(call.arguments(), call, session));
            case Incoming.ButtonPress press when press.action().equals(EXAMPLE) -> example(press, session);
            case Incoming.ButtonPress press when press.action().startsWith(ABOUT) -> askAbout(press, session);
            case Incoming.ButtonPress press -> AskAction.parse(press.action())
                    .map(action -> echoed(action.question(), press, session))
                    .orElseGet(() -> List.of(open(press.action(), session)));
            default -> List.of();
        };
    }

    private Reply ask(String text, Incoming incoming, Session session) {
        Question question = new Question(text, lastTurn.in(session));
        Answer answer = library.ask(question);
        Turn.of(question, answer).ifPresent(turn -> lastTurn.keep(turn, session));
        return feedback.under(cards.show(answer, question, session), incoming, question, answer, session);
    }

    private List<Reply> example(Incoming incoming, Session session) {
        return echoed(phrases.plain(session, "knowledge.example"), incoming, session);
    }

    /** Asks what a button stands for, which is shown as if it had been typed. */
    private List<Reply> echoed(String question, Incoming incoming, Session session) {
        return List.of(Reply.of(Markup.italic(question)), ask(question, incoming, session));
    }

    /** Asks for an entry by its title, to show that it can be found. */
    private List<Reply> askAbout(Incoming.ButtonPress press, Session session) {
        return library.entry(press.action().substring(ABOUT.length())).map(Entry::title)
                .map(title -> echoed(title, press, session))
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
