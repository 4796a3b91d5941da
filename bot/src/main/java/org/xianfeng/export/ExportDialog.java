package org.xianfeng.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;

/** Sends tables as files: by a button, by a command of their own, and to admins all that is offered. */
@Component
@Order(155)
final class ExportDialog implements TakingDialog {

    private static final String EXPORT = "export";

    private final Exports exports;
    private final Phrases phrases;

    ExportDialog(Exports exports, Phrases phrases) {
        this.exports = exports;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(Stream.of(new Command(EXPORT, Role.ADMIN, 180)),
                exports.exportables().stream().flatMap(exportable -> exportable.command().stream())).toList();
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return incoming instanceof Incoming.Command call
                ? commands().stream().anyMatch(command -> command.name().equals(call.name()))
                : incoming instanceof Incoming.ButtonPress press && ExportAction.parse(press.action()).isPresent();
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (incoming instanceof Incoming.ButtonPress press) {
            return List.of(export(ExportAction.parse(press.action()).orElseThrow(), press, session));
        }
        String command = ((Incoming.Command) incoming).name();
        return List.of(command.equals(EXPORT)
                ? offer(incoming, session)
                : export(wanted(command), incoming, session));
    }

    private ExportAction wanted(String command) {
        return exports.exportables().stream()
                .filter(exportable -> exportable.command().filter(its -> its.name().equals(command)).isPresent())
                .map(exportable -> new ExportAction(exportable.name(), exportable.offered().getFirst(),
                        TableFormat.XLSX))
                .findFirst().orElseThrow();
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
                ExportAction action = new ExportAction(exportable.name(), subject, TableFormat.XLSX);
                reply = exports.title(action, incoming.chat(), session.language())
                        .map(title -> new Button(title, action.toString())).map(reply::with).orElse(reply);
            }
        }
        return reply.buttons().isEmpty() ? Reply.of(phrases.say(session, "export.nothing")) : reply;
    }
}
