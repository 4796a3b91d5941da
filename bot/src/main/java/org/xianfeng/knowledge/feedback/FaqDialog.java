package org.xianfeng.knowledge.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.ReloadReport;
import org.xianfeng.knowledge.ask.EntryPage;

/** Guides an admin to an entry that answers a question: the question, the answer, the source, and a look at it all. */
@Component
@Order(110)
final class FaqDialog implements TakingDialog {

    private static final Logger LOG = LoggerFactory.getLogger(FaqDialog.class);

    private static final String FEATURE = "faq:";
    /** The button that begins it, followed by a question's key. */
    static final String WRITE = FEATURE + "write:";
    private static final String BACK = FEATURE + "back";
    private static final String STOP = FEATURE + "stop";
    private static final String KEEP = FEATURE + "keep";
    private static final String SAVE = FEATURE + "save";

    private final Feedback feedback;
    private final FaqFolder folder;
    private final Library library;
    private final Roles roles;
    private final Phrases phrases;

    FaqDialog(Feedback feedback, FaqFolder folder, Library library, Roles roles, Phrases phrases) {
        this.feedback = feedback;
        this.folder = folder;
        this.library = library;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.ButtonPress press -> press.action().startsWith(FEATURE);
            case Incoming.Text _ -> session.isIn(FaqStep.DIALOG);
            case Incoming.Command call -> call.name().equals("cancel") && session.isIn(FaqStep.DIALOG);
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (!roles.of(incoming.chat()).covers(Role.ADMIN)) {
            session.leave();
            return List.of(Reply.of(phrases.say(session, "chat.not-allowed.ADMIN")));
        }
        return List.of(switch (incoming) {
            case Incoming.ButtonPress press when press.action().startsWith(WRITE) ->
                begin(press.action().substring(WRITE.length()), session);
            case Incoming.ButtonPress press when session.isIn(FaqStep.DIALOG) -> press(press, session);
            case Incoming.Text text -> take(text.text().strip(), session);
            case Incoming.Command _ -> stop(session);
            case Incoming.ButtonPress _ -> Reply.of(phrases.say(session, "chat.stale-button"));
            default ->
                throw new IllegalStateException("not taken");
        });
    }

    private Reply begin(String key, Session session) {
        return group(key).map(group -> {
            session.enter(FaqStep.DIALOG);
            session.put(FaqStep.KEY, key);
            session.put(FaqStep.QUESTION.note(), group.newest().text());
            return ask(FaqStep.QUESTION, session);
        }).orElseGet(() -> Reply.of(phrases.say(session, "unanswered.gone")));
    }

    private Optional<QuestionGroup> group(String key) {
        return QuestionGroups.of(feedback.kept()).stream().filter(group -> group.has(key)).findFirst();
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        FaqStep step = current(session);
        return switch (press.action()) {
            case BACK -> ask(step.previous().orElse(step), session).replacing();
            case KEEP -> session.get(step.note()).isPresent()
                    ? ask(step.next(), session).replacing()
                    : Reply.of(phrases.say(session, "chat.stale-button"));
            case SAVE -> step == FaqStep.PREVIEW
                    ? save(press, session)
                    : Reply.of(phrases.say(session, "chat.stale-button"));
            case STOP -> stop(session).replacing();
            default -> Reply.of(phrases.say(session, "chat.stale-button"));
        };
    }

    private Reply take(String text, Session session) {
        FaqStep step = current(session);
        if (step == FaqStep.PREVIEW || !step.fits(text)) {
            return withControls(Reply.of(phrases.say(session, "faq.bad." + step)), step, session);
        }
        session.put(step.note(), step == FaqStep.ANSWER ? text : text.replaceAll("\\s+", " "));
        return ask(step.next(), session);
    }

    private Reply ask(FaqStep step, Session session) {
        session.put(FaqStep.CURRENT, step.name());
        return withControls(Reply.of(step == FaqStep.PREVIEW ? preview(session) : question(step, session)), step,
                session);
    }

    private Markup question(FaqStep step, Session session) {
        Markup question = phrases.say(session, "faq." + step);
        return session.get(step.note())
                .map(before -> Markup.lines(question, Markup.EMPTY, Markup.italic(before))).orElse(question);
    }

    private Markup preview(Session session) {
        return Markup.lines(phrases.say(session, "faq.PREVIEW"), Markup.EMPTY,
                Markup.bold(note(FaqStep.QUESTION, session)), Markup.text(note(FaqStep.ANSWER, session)), Markup.EMPTY,
                phrases.say(session, "knowledge.sources", note(FaqStep.SOURCE, session)));
    }

    private Reply withControls(Reply reply, FaqStep step, Session session) {
        List<Button> controls = new ArrayList<>();
        step.previous().ifPresent(_ -> controls.add(button("back", BACK, session)));
        controls.add(button("stop", STOP, session));
        Reply shown = step == FaqStep.PREVIEW ? reply.with(button("save", SAVE, session)) : reply;
        return (session.get(step.note()).isPresent() ? shown.with(button("keep", KEEP, session)) : shown)
                .with(controls);
    }

    private Button button(String name, String action, Session session) {
        return new Button(phrases.plain(session, "faq.button." + name), action);
    }

    private Reply save(Incoming.ButtonPress press, Session session) {
        Optional<QuestionGroup> group = session.get(FaqStep.KEY).flatMap(this::group);
        List<String> others = group.stream().flatMap(one -> one.questions().stream()).map(KeptQuestion::text).toList();
        FaqEntry entry = new FaqEntry(note(FaqStep.QUESTION, session), others, note(FaqStep.ANSWER, session),
                note(FaqStep.SOURCE, session));
        folder.write(entry);
        LOG.info("The entry {} was written by {}", entry.id(), press.chat());
        if (library.reload().outcome() == ReloadReport.Outcome.REFUSED) {
            session.leave();
            return Reply.of(phrases.say(session, "faq.refused", entry.question()));
        }
        group.ifPresent(one -> feedback.settle(one.keys(), Feedback.Settlement.RESOLVED));
        session.leave();
        return Reply.of(phrases.say(session, "faq.saved", entry.question()))
                .with(new Button(phrases.plain(session, "knowledge.whole"),
                        EntryPage.opening(entry.id())))
                .with(new Button(phrases.plain(session, "unanswered.button.list"), UnansweredDialog.LIST + "0"))
                .replacing();
    }

    private Reply stop(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "faq.stopped"));
    }

    private static FaqStep current(Session session) {
        return session.get(FaqStep.CURRENT).map(FaqStep::valueOf).orElseThrow();
    }

    private static String note(FaqStep step, Session session) {
        return session.get(step.note()).orElseThrow(() -> new IllegalStateException("no answer to " + step));
    }
}
