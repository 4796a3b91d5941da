package org.xianfeng.console.signin;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.Verb;
import org.xianfeng.chat.messaging.PublicAddress;
import org.xianfeng.console.ConsoleSessions;
import org.xianfeng.console.ConsoleSettings;

/** Gives organizers and admins a link to the console, and signs them out of it. */
@Component
final class SignInDialog implements Dialog {

    static final Verb<String> END_ALL = Verb.plain("console:endall");

    private static final String WEB = "web";

    private final RedisSignInLinks links;
    private final ConsoleSessions sessions;
    private final ConsoleSettings settings;
    private final PublicAddress address;
    private final Phrases phrases;

    SignInDialog(RedisSignInLinks links, ConsoleSessions sessions, ConsoleSettings settings, PublicAddress address,
            Phrases phrases) {
        this.links = links;
        this.sessions = sessions;
        this.settings = settings;
        this.address = address;
        this.phrases = phrases;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Command.of("console", MenuGroup.MANAGE, 100).from(Permission.CONSOLE), this::link)
                .pressReplacing(END_ALL, (press, session) -> {
                    sessions.endAll(press.chat());
                    return Reply.of(phrases.say(session, "console.ended"));
                });
    }

    private Reply link(Incoming.Command call, Session session) {
        return base(call.chat()).map(page -> {
            String url = page + "?token=" + links.make(call.chat(), session.language()).written();
            Reply reply = Reply.of(Markup.lines(
                    phrases.say(session, "console.link", settings.link().toMinutes()), Markup.link(url)));
            return page.startsWith("http")
                    ? reply.with(Button.opening(phrases.plain(session, "console.button.open"), url))
                    : reply;
        }).orElseGet(() -> Reply.of(phrases.say(session, "console.no-address")));
    }

    /** The page of the web chat needs no address but its own. */
    private Optional<String> base(ChatId chat) {
        return chat.messenger().equals(WEB)
                ? Optional.of(address.of(SignInController.ENTER).orElse(SignInController.ENTER))
                : address.of(SignInController.ENTER);
    }
}
