package org.xianfeng.knowledge.feedback;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Paging;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.entry.Entry;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.Reindexing;
import org.xianfeng.member.Audit;

/** Lists the questions that admins have answered in writing, and lets them write, rewrite and delete them. */
@Component
final class FaqListDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(FaqListDialog.class);
    private static final int PAGE = 8;
    private static final int LONGEST_LABEL = 30;

    private final Audit audit;
    private final FaqFolder folder;
    private final FaqDialog form;
    private final Library library;
    private final Reindexing reindexing;
    private final Phrases phrases;

    FaqListDialog(FaqFolder folder, FaqDialog form, Library library, Reindexing reindexing, Phrases phrases,
            Audit audit) {
        this.audit = audit;
        this.folder = folder;
        this.form = form;
        this.library = library;
        this.reindexing = reindexing;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("faq", MenuGroup.MANAGE, 212).from(Permission.LIBRARY),
                        (_, session) -> list(0, session))
                .pressReplacing(FaqVerbs.LIST, (press, session) -> list(press.target(), session))
                .pressReplacing(FaqVerbs.SHOW, (press, session) -> about(press, session,
                        entry -> show(entry, session)))
                .press(FaqVerbs.NEW, (press, session) -> form.beginNew(press.incoming(), session))
                .press(FaqVerbs.EDIT, (press, session) -> about(press, session,
                        entry -> form.beginRewriting(press.incoming(), entry, session)))
                .pressReplacing(FaqVerbs.REMOVE, (press, session) -> about(press, session,
                        entry -> ask(entry, session)))
                .pressReplacing(FaqVerbs.REMOVE_SURELY, (press, session) -> about(press, session,
                        entry -> remove(press, entry, session)));
    }

    private Reply list(int wanted, Session session) {
        List<String> all = folder.ids();
        Paging paging = Paging.of(all.size(), PAGE, wanted);
        Reply reply = Reply.of(phrases.say(session, all.isEmpty() ? "faq.none" : "faq.list", all.size()));
        for (String id : paging.of(all)) {
            String title = library.entry(id).map(Entry::title).orElseGet(() -> phrases.plain(session, "faq.unserved"));
            reply = reply.with(new Button(Characters.shortened(title, LONGEST_LABEL), FaqVerbs.SHOW.with(id)));
        }
        return reply.with(paging.buttons(FaqVerbs.LIST::with))
                .with(button(session, "new", FaqVerbs.NEW.action()));
    }

    /** What is about an entry that is there still. */
    private Reply about(Press<String> press, Session session, Function<Entry, Reply> reply) {
        Optional<Entry> entry = folder.ids().contains(press.target())
                ? library.entry(press.target())
                : Optional.empty();
        return entry.map(reply)
                .orElseGet(() -> Reply.of(phrases.say(session, "faq.gone")).with(back(session)));
    }

    private Reply show(Entry entry, Session session) {
        return Reply.of(Markup.lines(Markup.bold(entry.title()), Markup.text(entry.text())))
                .with(button(session, "edit", FaqVerbs.EDIT.with(entry.id())),
                        button(session, "remove", FaqVerbs.REMOVE.with(entry.id())))
                .with(back(session));
    }

    private Reply ask(Entry entry, Session session) {
        return Reply.of(phrases.say(session, "faq.surely", entry.title()))
                .with(button(session, "remove-surely", FaqVerbs.REMOVE_SURELY.with(entry.id())),
                        button(session, "keep", FaqVerbs.SHOW.with(entry.id())));
    }

    private Reply remove(Press<String> press, Entry entry, Session session) {
        folder.remove(entry.id());
        audit.note(press.chat().toString(), Audit.Action.FAQ, "", "- " + entry.id());
        LOG.info("The entry {} was deleted by {}", entry.id(), press.chat());
        boolean served = reindexing.run(Reindex.USUAL, press.incoming().origin().shownName()).isServed();
        return Reply.of(phrases.say(session, served ? "faq.removed" : "faq.removed-later", entry.title()))
                .with(back(session));
    }

    private Button back(Session session) {
        return button(session, "list", FaqVerbs.LIST.with(0));
    }

    private Button button(Session session, String label, String action) {
        return new Button(phrases.plain(session, "faq.button." + label), action);
    }
}
