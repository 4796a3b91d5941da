package org.xianfeng.export;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;

/** Sends tables as files: by a button, by a command of their own, and to admins all that is offered. */
@Component
final class ExportDialog implements Dialog {

    private final Exports exports;
    private final Phrases phrases;

    ExportDialog(Exports exports, Phrases phrases) {
        this.exports = exports;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        Routes routes = Routes.of().command(Command.of("export", MenuGroup.MANAGE, 180).from(Permission.EXPORTS),
                this::offer);
        for (Exportable exportable : exports.exportables()) {
            exportable.command().ifPresent(command -> routes.command(command, (call, session) -> export(
                    ExportAction.sheet(exportable.name(), exportable.offered().getFirst()), call, session)));
            routes.press(ExportAction.verb(exportable),
                    (press, session) -> export(press.target(), press.incoming(), session));
        }
        return routes;
    }

    private Reply export(ExportAction wanted, Incoming incoming, Session session) {
        Locale language = session.language();
        return exports.title(wanted, incoming.chat(), language).map(title -> {
            Reply reply = Reply.of(phrases.say(session, "export.file", title))
                    .attaching(exports.file(wanted, title, language));
            return wanted.format() == TableFormat.CSV
                    ? reply
                    : reply.with(new Button(phrases.plain(session, "export.button.csv"),
                            new ExportAction(wanted.name(), wanted.subject(), TableFormat.CSV).toString()));
        }).orElseGet(() -> Reply.of(phrases.say(session, "export.none")));
    }

    private Reply offer(Incoming incoming, Session session) {
        Reply reply = Reply.of(phrases.say(session, "export.offer"));
        for (Exportable exportable : exports.exportables()) {
            for (String subject : exportable.offered()) {
                ExportAction action = ExportAction.sheet(exportable.name(), subject);
                reply = exports.title(action, incoming.chat(), session.language())
                        .map(title -> new Button(title, action.toString())).map(reply::with).orElse(reply);
            }
        }
        return reply.buttons().isEmpty() ? Reply.of(phrases.say(session, "export.nothing")) : reply;
    }
}
