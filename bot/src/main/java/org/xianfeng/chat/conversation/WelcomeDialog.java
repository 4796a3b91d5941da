package org.xianfeng.chat.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.TakingDialog;

/** Greets, helps, and changes the language. */
@Component
@Order(WelcomeDialog.ORDER)
final class WelcomeDialog implements TakingDialog {

    /** After the features: one of them may take a {@code /start} that bears its payload. */
    static final int ORDER = 1000;

    private static final String SPEAK = "chat:speak:";

    private final CommandCatalog commands;
    private final Roles roles;
    private final Phrases phrases;

    WelcomeDialog(CommandCatalog commands, Roles roles, Phrases phrases) {
        this.commands = commands;
        this.roles = roles;
        this.phrases = phrases;
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("start", Role.MEMBER, 95), new Command("help", Role.MEMBER, 90),
                new Command("language", Role.MEMBER, 80));
    }

    @Override
    public boolean takes(Incoming incoming, Session session) {
        return switch (incoming) {
            case Incoming.Command call -> commands().stream().anyMatch(command -> command.name().equals(call.name()));
            case Incoming.ButtonPress press -> press.action().startsWith(SPEAK);
            default ->
                false;
        };
    }

    @Override
    public List<Reply> answer(Incoming incoming, Session session) {
        if (incoming instanceof Incoming.ButtonPress press) {
            return List.of(speak(press.action().substring(SPEAK.length()), session));
        }
        Incoming.Command call = (Incoming.Command) incoming;
        return List.of(switch (call.name()) {
            case "start" -> welcome(session);
            case "language" -> languages(session);
            default -> help(call, session);
        });
    }

    private Reply welcome(Session session) {
        session.leave();
        return Reply.of(phrases.say(session, "chat.welcome"))
                .with(new Button(phrases.plain(session, "chat.welcome.ask"), "knowledge:example"),
                        new Button(phrases.plain(session, "chat.welcome.activities"), "volunteer:list:0"))
                .with(new Button(phrases.plain(session, "chat.welcome.today"), "browse:today"));
    }

    private Reply help(Incoming.Command call, Session session) {
        List<Markup> lines = new ArrayList<>();
        commands.of(roles.of(call.chat())).stream().collect(Collectors.groupingBy(Command::least, TreeMap::new,
                Collectors.toList())).forEach((role, ofRole) -> {
                    lines.add(phrases.say(session, "chat.help." + role));
                    ofRole.forEach(command -> lines.add(
                            Markup.text("/" + command.name() + "  " + commands.describe(command, session.language()))));
                });
        return Reply.of(Markup.lines(lines));
    }

    private Reply languages(Session session) {
        List<Button> buttons = Phrases.LANGUAGES.stream()
                .map(language -> new Button(language.getDisplayLanguage(language), SPEAK + language.toLanguageTag()))
                .toList();
        return Reply.of(phrases.say(session, "chat.language")).with(buttons);
    }

    private Reply speak(String tag, Session session) {
        Locale wanted = Locale.forLanguageTag(tag);
        if (!Phrases.LANGUAGES.contains(wanted)) {
            return Reply.of(phrases.say(session, "chat.stale-button"));
        }
        session.language(wanted);
        return Reply.of(phrases.say(session, "chat.language.set")).replacing();
    }
}
