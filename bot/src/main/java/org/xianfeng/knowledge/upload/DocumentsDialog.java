package org.xianfeng.knowledge.upload;

import java.io.IOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Characters;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Origin;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Press;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.document.extract.DocumentRefusal;
import org.xianfeng.knowledge.document.extract.FileType;
import org.xianfeng.knowledge.folder.LibraryFolder;
import org.xianfeng.knowledge.reindex.Job;
import org.xianfeng.knowledge.reindex.Reindex;
import org.xianfeng.knowledge.reindex.Reindexing;
import org.xianfeng.member.Audit;

/** Takes files from admins, and shows them what they brought. */
@Component
final class DocumentsDialog implements Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsDialog.class);

    private static final int LONGEST_CAPTION = 40;

    private final Audit audit;
    private final Arrivals arrivals;
    private final UploadFolder uploadFolder;
    private final HeldFiles heldFiles;
    private final Reindexing reindexing;
    private final Roles roles;
    private final UploadCards cards;
    private final DocumentSettings settings;
    private final Phrases phrases;

    DocumentsDialog(Arrivals arrivals, UploadFolder uploadFolder, HeldFiles heldFiles, Reindexing reindexing,
            Roles roles, UploadCards cards, DocumentSettings settings, Phrases phrases, Audit audit) {
        this.audit = audit;
        this.arrivals = arrivals;
        this.uploadFolder = uploadFolder;
        this.heldFiles = heldFiles;
        this.reindexing = reindexing;
        this.roles = roles;
        this.cards = cards;
        this.settings = settings;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("documents", MenuGroup.MANAGE, 250).from(Permission.LIBRARY),
                        (_, session) -> cards.list(session.language(), uploadFolder.all(), 0))
                .document(this::receive)
                .photo(this::receivePage)
                .press(UploadVerbs.LIST,
                        (press, session) -> cards.list(session.language(), uploadFolder.all(), press.target())
                                .replacing())
                .pressIfThere(UploadVerbs.OPEN, (press, session) -> uploadFolder.find(press.target())
                        .map(upload -> cards.card(session.language(), upload).replacing()))
                .pressIfThere(UploadVerbs.REMOVE, (press, session) -> upload(press.target())
                        .map(upload -> cards.askToRemove(session.language(), upload).replacing()))
                .pressIfThere(UploadVerbs.REMOVE_SURELY, (press, session) -> upload(press.target())
                        .map(upload -> remove(upload, press.incoming().origin(), session).replacing()))
                .pressIfThere(UploadVerbs.ACCEPT,
                        (press, session) -> held(press.target()).map(held -> accept(held, press, session).replacing()))
                .pressIfThere(UploadVerbs.DISCARD, (press, session) -> held(press.target()).map(held -> {
                    uploadFolder.discard(held.name());
                    audit.note(press.chat().toString(), Audit.Action.FILE, "", "× " + held.name().text());
                    return say(session, "documents.discarded", held.name().text()).replacing();
                }));
    }

    private Optional<Upload> held(UploadVerbs.Version version) {
        return uploadFolder.held(version.key()).filter(held -> held.stamp().equals(version.stamp()));
    }

    private Reply accept(Upload held, Press<UploadVerbs.Version> press, Session session) {
        try {
            audit.note(press.chat().toString(), Audit.Action.FILE, "", "✓ " + held.name().text());
            return cards.outcome(session.language(), held.name(), heldFiles.accept(held, press.incoming().origin()));
        } catch (IOException e) {
            LOG.error("Could not take in {}", held.name().text(), e);
            return cards.outcome(session.language(), held.name(), new Outcome.Failed());
        }
    }

    /** A photo of a page, from an admin; messengers send photos without a name. */
    private Reply receivePage(Incoming.Photo photo, Session session) {
        if (!roles.of(photo.chat()).may(Permission.LIBRARY)) {
            return say(session, "chat.unreadable");
        }
        String caption = photo.caption().isBlank()
                ? phrases.plain(session, "documents.photo", cards.time(photo.origin().at()))
                : Characters.shortened(photo.caption().strip(), LONGEST_CAPTION);
        return receive(new Incoming.Document(photo.origin(), caption.replaceAll("[\\s:]+", " ") + ".jpg", photo.size(),
                "image/jpeg", photo.handle()), session);
    }

    private Reply receive(Incoming.Document document, Session session) {
        FileName name = FileName.of(document.name());
        if (!roles.of(document.chat()).may(Permission.LIBRARY)) {
            return say(session, "documents.not-allowed");
        }
        if (!LibraryFolder.holdsEntries(name.text())) {
            return FileType.instead(name.text())
                    .map(ending -> cards.refused(session.language(), name, DocumentRefusal.RESAVE, ending))
                    .orElseGet(() -> cards.refused(session.language(), name, DocumentRefusal.UNKNOWN_TYPE));
        }
        if (document.size() > settings.largest().toBytes()) {
            return cards.refused(session.language(), name, DocumentRefusal.TOO_LARGE);
        }
        return say(session, arrivals.add(document) ? "documents.received" : "documents.busy", name.text());
    }

    private Optional<Upload> upload(UploadVerbs.Version version) {
        return uploadFolder.find(version.key()).filter(upload -> upload.stamp().equals(version.stamp()));
    }

    private Reply remove(Upload upload, Origin by, Session session) {
        uploadFolder.remove(upload);
        audit.note(by.chat().toString(), Audit.Action.FILE, "", "- " + upload.name().text());
        LOG.info("{} removed {}", by.chat(), upload.name().text());
        Job job = reindexing.run(Reindex.USUAL, by.shownName());
        return say(session, job.isServed() ? "documents.removed" : "documents.removed-later", upload.title());
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
