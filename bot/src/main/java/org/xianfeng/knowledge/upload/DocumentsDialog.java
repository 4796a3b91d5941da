package org.xianfeng.knowledge.upload;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;
import org.xianfeng.knowledge.Library;
import org.xianfeng.knowledge.LibraryException;
import org.xianfeng.knowledge.document.DocumentRefusal;
import org.xianfeng.knowledge.document.DocumentSettings;
import org.xianfeng.knowledge.folder.LibraryFolder;

/** Takes files from admins, and shows them what they brought. */
@Component
@Order(350)
final class DocumentsDialog implements TakingDialog {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsDialog.class);
    private static final String DOCUMENTS = "documents";
    private static final Pattern PAGE = Pattern.compile("\\d{1,4}");

    private final Arrivals arrivals;
    private final UploadFolder uploadFolder;
    private final Library library;
    private final Roles roles;
    private final UploadCards cards;
    private final DocumentSettings settings;
    private final Phrases phrases;

    DocumentsDialog(Arrivals arrivals, UploadFolder uploadFolder, Library library, Roles roles, UploadCards cards,
            DocumentSettings settings, Phrases phrases) {
        this.arrivals = arrivals;
        this.uploadFolder = uploadFolder;
        this.library = library;
        this.roles = roles;
        this.cards = cards;
        this.settings = settings;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(DOCUMENTS, Role.ADMIN, 250));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Document _ -> true;
            case Incoming.Command call -> call.name().equals(DOCUMENTS);
            case Incoming.ButtonPress press -> press.action().startsWith(UploadAction.FEATURE);
            default -> false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(switch (incoming) {
            case Incoming.Document document -> receive(document, session);
            case Incoming.ButtonPress press -> press(press, session);
            case Incoming.Command _ -> cards.list(session.language(), uploadFolder.all(), 0);
            default ->
                throw new IllegalStateException("not taken");
        });
    }

    private Reply receive(Incoming.Document document, Session session) {
        FileName name = FileName.of(document.name());
        if (!isAdmin(document)) {
            return say(session, "documents.not-allowed");
        }
        if (!LibraryFolder.holdsEntries(name.text())) {
            return cards.refused(session.language(), name, DocumentRefusal.UNKNOWN_TYPE);
        }
        if (document.size() > settings.largest().toBytes()) {
            return cards.refused(session.language(), name, DocumentRefusal.TOO_LARGE);
        }
        return say(session, arrivals.add(document) ? "documents.received" : "documents.busy", name.text());
    }

    private Reply press(Incoming.ButtonPress press, Session session) {
        if (!isAdmin(press)) {
            return say(session, "chat.not-allowed.ADMIN");
        }
        String action = press.action();
        return UploadAction.LIST.in(action).filter(page -> PAGE.matcher(page).matches())
                .map(page -> cards.list(session.language(), uploadFolder.all(), Integer.parseInt(page)).replacing())
                .or(() -> UploadAction.OPEN.in(action).flatMap(uploadFolder::find)
                        .map(brought -> cards.card(session.language(), brought).replacing()))
                .or(() -> UploadAction.REMOVE.in(action).flatMap(this::find)
                        .map(brought -> remove(brought, press, session)))
                .orElseGet(() -> say(session, "chat.stale-button"));
    }

    /** The file that the button was made for, and no other of its name. */
    private Optional<Upload> find(String keyAndStamp) {
        String[] parts = keyAndStamp.split(":", -1);
        return parts.length == 2
                ? uploadFolder.find(parts[0]).filter(brought -> brought.stamp().equals(parts[1]))
                : Optional.empty();
    }

    private Reply remove(Upload brought, Incoming.ButtonPress press, Session session) {
        uploadFolder.remove(brought);
        LOG.info("{} removed {}", press.chat(), brought.name().text());
        try {
            library.reload();
            return say(session, "documents.removed", brought.title()).replacing();
        } catch (LibraryException e) {
            LOG.error("{} is removed, but the library could not be renewed", brought.name().text(), e);
            return say(session, "documents.removed-later", brought.title()).replacing();
        }
    }

    private boolean isAdmin(Incoming incoming) {
        return roles.of(incoming.chat()).covers(Role.ADMIN);
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
