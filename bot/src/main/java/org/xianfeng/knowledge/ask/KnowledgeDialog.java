package org.xianfeng.knowledge.ask;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl.Access;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Answer;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibraryBusyException;
import org.xianfeng.knowledge.LibrarySettings;
import org.xianfeng.knowledge.Overview;
import org.xianfeng.knowledge.Question;
import org.xianfeng.knowledge.Turn;

/** Answers questions, and opens entries. Any text that is for nobody else is a question. */
@Component
final class KnowledgeDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeDialog.class);
    private static final int AFTER_ALL_OTHERS = 500;

    private final Library library;
    private final OwnFirst ownFirst;
    private final EntryPages pages;
    private final AnswerFeedback feedback;
    private final LastTurn lastTurn;
    private final Phrases phrases;

    KnowledgeDialog(Library library, OwnFirst ownFirst, EntryPages pages, AnswerFeedback feedback,
            LibrarySettings settings, Clock clock, Phrases phrases) {
        this.library = library;
        this.ownFirst = ownFirst;
        this.pages = pages;
        this.feedback = feedback;
        this.lastTurn = new LastTurn(clock, settings.followUp());
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of(Access.LIBRARY)
                .command(Command.of("ask", MenuGroup.LIBRARY, 30), this::command)
                .pressWithSeveral(AskVerbs.EXAMPLE, (press, session) -> echoed(
                        phrases.plain(session, "knowledge.example"), press.incoming(), session))
                .pressWithSeveral(AskVerbs.ASK, (press, session) -> echoed(press.target(), press.incoming(), session))
                .pressWithSeveral(AskVerbs.ABOUT, this::askAbout)
                .pressIfThere(AskVerbs.MORE, (press, session) -> more(press.target(), session))
                .pressIfThere(AskVerbs.ENTRY, (press, session) -> pages.show(press.target(), session))
                .pressIfThere(AskVerbs.PAGE,
                        (press, session) -> pages.show(press.target(), session).map(Reply::replacing))
                .anyText(AFTER_ALL_OTHERS, (text, session) -> Optional.of(ask(text.text(), text, session)));
    }

    private Reply command(Incoming.Command call, Session session) {
        return call.arguments().isBlank()
                ? Reply.of(phrases.say(session, "knowledge.ask"))
                : ask(call.arguments(), call, session);
    }

    private Reply ask(String text, Incoming incoming, Session session) {
        Question question = new Question(text, lastTurn.in(session));
        try {
            return answered(question, ownFirst.of(question, library.ask(question)), incoming, session);
        } catch (LibraryBusyException e) {
            LOG.warn("A question was not answered: {}", e.getMessage());
            return Reply.of(phrases.say(session, "knowledge.busy"));
        }
    }

    private Reply answered(Question question, Answer answer, Incoming incoming, Session session) {
        Turn.of(question, answer).ifPresent(turn -> lastTurn.keep(turn, session));
        AnswerFeedback.Controls controls = feedback.on(incoming, question, answer, session);
        return new AnswerCard(phrases, answer.english().isPresent() ? Locale.ENGLISH : session.language(),
                controls.opening()).show(answer, question)
                .with(controls.buttons());
    }

    private Optional<Reply> more(AskVerbs.MoreOf more, Session session) {
        return library.ask(new Question(more.question())) instanceof Answer.Surveyed(Overview overview, _)
                && overview.items().size() > more.page() * Overview.PAGE
                        ? Optional.of(new AnswerCard(phrases, session.language(), AskVerbs::opening)
                                .overview(overview, more.page()))
                        : Optional.empty();
    }

    /** Asks what a button stands for, which is shown as if it had been typed. */
    private List<Reply> echoed(String question, Incoming incoming, Session session) {
        return List.of(Reply.of(Markup.italic(question)), ask(question, incoming, session));
    }

    /** Asks for an entry by its title, to show that it can be found. */
    private List<Reply> askAbout(Press<String> press, Session session) {
        return library.entry(press.target()).map(entry -> echoed(entry.title(), press.incoming(), session))
                .orElse(List.of());
    }
}
