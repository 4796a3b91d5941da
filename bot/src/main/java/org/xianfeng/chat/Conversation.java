package org.xianfeng.chat;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides which dialog answers an incoming, and turns away what no dialog should have to look at. */
@Component
public final class Conversation {

    /** As long as a message can be in Telegram; longer ones come from elsewhere. */
    static final int LONGEST_TEXT = 4096;

    private final List<Dialog> dialogs;
    private final CommandCatalog commands;
    private final Roles roles;
    private final Phrases phrases;
    private final ApplicationEventPublisher events;

    Conversation(List<Dialog> dialogs, CommandCatalog commands, Roles roles, Phrases phrases,
            ApplicationEventPublisher events) {
        this.dialogs = dialogs;
        this.commands = commands;
        this.roles = roles;
        this.phrases = phrases;
        this.events = events;
    }

    /** The replies to an incoming; the session is changed as they require. */
    public List<Reply> answer(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Blocked left -> lose(left);
            case Incoming.Unreadable _ -> List.of(say(session, "chat.unreadable"));
            case Incoming.Text text -> refusal(text.text(), session).map(List::of).orElseGet(() -> ask(text, session));
            case Incoming.Command call -> refusal(call, session).map(List::of).orElseGet(() -> obey(call, session));
            case Incoming.ButtonPress press -> ask(press, session);
            case Incoming.Document document -> ask(document, session);
            case Incoming.Location location -> ask(location, session);
            case Incoming.Photo photo -> ask(photo, session);
        };
    }

    private List<Reply> ask(Incoming incoming, Session session) {
        return dialogs.stream().filter(dialog -> dialog.takes(incoming, session)).findFirst()
                .map(dialog -> dialog.answer(incoming, session))
                .orElseGet(() -> List.of(nobodyTakes(incoming, session)));
    }

    private List<Reply> obey(Incoming.Command call, Session session) {
        if (call.name().equals("start")) {
            events.publishEvent(new ChatFound(call.chat(), call.origin().name()));
        }
        return ask(call, session);
    }

    private Reply nobodyTakes(Incoming incoming, Session session) {
        return say(session, switch (incoming) {
            case Incoming.ButtonPress _ -> "chat.stale-button";
            case Incoming.Document _,Incoming.Photo _,Incoming.Location _ -> "chat.unreadable";
            case Incoming.Text _,Incoming.Command _,Incoming.Unreadable _,Incoming.Blocked _ -> "chat.not-understood";
        });
    }

    private Optional<Reply> refusal(Incoming.Command call, Session session) {
        Optional<Command> command = commands.find(call.name());
        if (command.isEmpty()) {
            return Optional.of(say(session, "chat.unknown-command", "/" + call.name()));
        }
        if (command.get().least() != Role.MEMBER && !roles.of(call.chat()).covers(command.get().least())) {
            return Optional.of(say(session, "chat.not-allowed." + command.get().least()));
        }
        return call.arguments().length() > LONGEST_TEXT
                ? Optional.of(say(session, "chat.too-long", call.arguments().length()))
                : Optional.empty();
    }

    private Optional<Reply> refusal(String text, Session session) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(say(session, "chat.too-long", text.length()));
        }
        return text.codePoints().noneMatch(Character::isLetterOrDigit)
                ? Optional.of(say(session, "chat.no-words"))
                : Optional.empty();
    }

    private List<Reply> lose(Incoming.Blocked left) {
        events.publishEvent(new ChatLost(left.chat(), "left"));
        return List.of();
    }

    private Reply say(Session session, String key, Object... arguments) {
        return Reply.of(phrases.say(session, key, arguments));
    }
}
