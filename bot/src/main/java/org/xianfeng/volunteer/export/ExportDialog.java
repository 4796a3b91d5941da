package org.xianfeng.volunteer.export;

import java.util.List;
import java.util.Locale;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;

/** Sends tables as files: to organizers what is theirs, by a button; to admins also the whole, by a command. */
@Component
@Order(155)
final class ExportDialog implements Dialog {

    private final Exports exports;
    private final Phrases phrases;

    ExportDialog(Exports exports, Phrases phrases) {
        this.exports = exports;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("export", Role.ADMIN, 180));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.Call call
                ? call.name().equals("export")
                : incoming instanceof Incoming.Press press && ExportAction.parse(press.action()).isPresent();
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        return List.of(incoming instanceof Incoming.Press press ? export(press, session) : offer(incoming, session));
    }

    private Reply export(Incoming.Press press, Session session) {
        ExportAction wanted = ExportAction.parse(press.action()).orElseThrow();
        Locale language = session.language();
        return exports.title(wanted, press.chat(), language).map(title -> {
            Reply reply = Reply.of(phrases.say(session, "export.file", title))
                    .enclosing(exports.file(wanted, title, language));
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
                ExportAction action = new ExportAction(exportable.name(), subject, TableFormat.XLSX);
                reply = exports.title(action, incoming.chat(), session.language())
                        .map(title -> new Button(title, action.toString())).map(reply::with).orElse(reply);
            }
        }
        return reply.buttons().isEmpty() ? Reply.of(phrases.say(session, "export.nothing")) : reply;
    }
}
