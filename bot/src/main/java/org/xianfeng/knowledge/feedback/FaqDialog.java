package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.flow.Draft;
import org.xianfeng.chat.flow.Ending;
import org.xianfeng.chat.flow.FlowSpec;
import org.xianfeng.chat.flow.Form;
import org.xianfeng.chat.flow.FormField;
import org.xianfeng.chat.flow.Forms;
import org.xianfeng.chat.flow.Input;
import org.xianfeng.chat.flow.Inputs;
import org.xianfeng.chat.flow.Parsed;
import org.xianfeng.chat.messaging.Outbox;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.ask.AskVerbs;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.entry.Source;
import org.xianfeng.knowledge.reindex.Job;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.Reindexing;
import org.xianfeng.member.Audit;

/** Guides an admin to an entry that answers a question: the question, the answer, the source, and a look at it all. */
@Component
final class FaqDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(FaqDialog.class);

    /** The kept question that led here, if one did. */
    private static final FormField<String> KEY = FormField.text("key");
    /** The entry that is rewritten, if one is. */
    private static final FormField<String> REWRITTEN = FormField.text("rewritten");
    private static final FormField<String> QUESTION = FormField.text("question");
    private static final FormField<String> ANSWER = FormField.text("answer");
    private static final FormField<String> SOURCE = FormField.text("source");

    private final Audit audit;
    private final Feedback feedback;
    private final RedisAskers askers;
    private final Outbox outbox;
    private final FaqFolder folder;
    private final Library library;
    private final Reindexing reindexing;
    private final Phrases phrases;
    private final Form form;

    FaqDialog(Feedback feedback, RedisAskers askers, Outbox outbox, FaqFolder folder, Library library,
            Reindexing reindexing, Forms forms, Phrases phrases, Audit audit) {
        this.audit = audit;
        this.feedback = feedback;
        this.askers = askers;
        this.outbox = outbox;
        this.folder = folder;
        this.library = library;
        this.reindexing = reindexing;
        this.phrases = phrases;
        this.form = forms.of(FlowSpec.named("faq").needs(Permission.LIBRARY)
                .ask(QUESTION, Inputs.line(FaqEntry.LONGEST_QUESTION, "faq.bad.question"))
                .ask(ANSWER, paragraphs(FaqEntry.LONGEST_ANSWER, "faq.bad.answer"))
                .ask(SOURCE, Inputs.line(FaqEntry.LONGEST_SOURCE, "faq.bad.source"))
                .preview((_, draft) -> preview(draft)).finish("save", this::save).stopped("faq.stopped"));
    }

    /** A text whose empty lines stay: they part its paragraphs. */
    private static Input<String> paragraphs(int longest, String bad) {
        return Inputs.typed(text -> text.codePointCount(0, text.length()) <= longest
                ? Parsed.good(text)
                : Parsed.bad(bad, longest));
    }

    @Override
    public Routes routes() {
        return Routes.of().press(FeedbackVerbs.WRITE, this::begin).flow(form);
    }

    private Reply begin(Press<String> press, Session session) {
        return group(press.target()).map(group -> form.beginOffering(press.incoming(), session, draft -> {
            draft.put(KEY, press.target());
            draft.put(QUESTION, group.newest().text());
        })).orElseGet(() -> Reply.of(phrases.say(session, "unanswered.gone")));
    }

    /** An answer that nobody has asked for yet. */
    Reply beginNew(Incoming incoming, Session session) {
        return form.begin(incoming, session);
    }

    /** An entry as it stands, to be changed from the preview. */
    Reply beginRewriting(Incoming incoming, Entry entry, Session session) {
        return form.beginAtPreview(incoming, session, draft -> {
            draft.put(REWRITTEN, entry.id());
            draft.put(QUESTION, entry.title());
            draft.put(ANSWER, entry.text());
            draft.put(SOURCE, entry.sources().stream().map(Source::citation).findFirst().orElse(""));
        });
    }

    private Optional<QuestionGroup> group(String key) {
        return QuestionGroups.find(feedback.kept(), key);
    }

    private Markup preview(Draft draft) {
        return Markup.lines(Markup.bold(draft.need(QUESTION)), Markup.text(draft.need(ANSWER)), Markup.EMPTY,
                phrases.say(draft.language(), "knowledge.sources", draft.need(SOURCE)));
    }

    private Ending save(Incoming incoming, Draft draft) {
        Optional<QuestionGroup> group = draft.get(KEY).flatMap(this::group);
        Optional<Entry> rewritten = draft.get(REWRITTEN).flatMap(library::entry);
        List<String> others = Stream.concat(
                group.stream().flatMap(one -> one.questions().stream()).map(KeptQuestion::text),
                rewritten.stream().flatMap(one -> one.aliases().stream())).toList();
        FaqEntry entry = new FaqEntry(draft.need(QUESTION), others, draft.need(ANSWER), draft.need(SOURCE));
        folder.write(entry);
        rewritten.map(Entry::id).filter(id -> !id.equals(entry.id())).ifPresent(folder::remove);
        audit.note(incoming.chat().toString(), Audit.Action.FAQ, "", "+ " + entry.id());
        LOG.info("The entry {} was written by {}", entry.id(), incoming.chat());
        Job job = reindexing.run(Reindex.USUAL, incoming.origin().shownName());
        return Ending.done(switch (job.state()) {
            case SWITCHED, UNCHANGED -> {
                group.ifPresent(one -> {
                    tell(one, entry, incoming.chat());
                    feedback.settle(one.keys(), Feedback.Settlement.RESOLVED);
                });
                yield saved(entry, draft.session());
            }
            case REFUSED -> Reply.of(phrases.say(draft.session(), "faq.refused", entry.question()));
            case FAILED, RUNNING -> Reply.of(phrases.say(draft.session(), "faq.not-served", entry.question()));
        });
    }

    /** Who has handed the question over; repeated, it reaches nobody twice. */
    private void tell(QuestionGroup group, FaqEntry entry, ChatId author) {
        askers.of(group.keys()).stream().filter(asker -> !asker.equals(author))
                .forEach(asker -> outbox.send("answered." + entry.id() + "." + asker, asker,
                        language -> Reply.of(phrases.say(language, "faq.answered", entry.question()))
                                .with(new Button(phrases.plain(language, "faq.button.answer"),
                                        AskVerbs.opening(entry.id())))));
        askers.forget(group.keys());
    }

    private Reply saved(FaqEntry entry, Session session) {
        return Reply.of(phrases.say(session, "faq.saved", entry.question()))
                .with(new Button(phrases.plain(session, "knowledge.whole"), AskVerbs.opening(entry.id())))
                .with(new Button(phrases.plain(session, "unanswered.button.list"), FeedbackVerbs.LIST.with(0)));
    }
}
