package org.xianfeng.chat.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.InGroup;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;
import org.xianfeng.chat.messaging.ChatLost;
import org.xianfeng.chat.messaging.ChatMoved;
import org.xianfeng.chat.messaging.DeepLink;
import org.xianfeng.chat.messaging.GroupJoined;

/**
 * Answers what happens in groups: a command briefly, with a button that goes on with it in the private chat; nothing of
 * anybody's is said there.
 */
@Component
final class GroupConversation {

    /** What a link's payload begins with that calls a command. */
    private static final String PAYLOAD = "go_";

    /** Several who tap the same command are answered by one message, as a group takes 20 a minute. */
    private static final Duration ONCE_IN = Duration.ofSeconds(10);
    private static final String LAST = "group.last";

    private final Router router;
    private final CommandCatalog commands;
    private final Roles roles;
    private final ObjectProvider<DeepLink> deepLinks;
    private final Phrases phrases;
    private final ApplicationEventPublisher events;

    GroupConversation(Router router, CommandCatalog commands, Roles roles, ObjectProvider<DeepLink> deepLinks,
            Phrases phrases, ApplicationEventPublisher events) {
        this.router = router;
        this.commands = commands;
        this.roles = roles;
        this.deepLinks = deepLinks;
        this.phrases = phrases;
        this.events = events;
    }

    /** The command that somebody was led to the private chat with, if this start bears one. */
    static Optional<Incoming.Command> wanted(Incoming.Command start) {
        return start.arguments().startsWith(PAYLOAD)
                ? Optional.of(new Incoming.Command(start.origin(), start.arguments().substring(PAYLOAD.length()), ""))
                : Optional.empty();
    }

    List<Reply> answer(InGroup incoming, Session session) {
        return switch (incoming) {
            case InGroup.Called call -> answer(call, session);
            case InGroup.Tapped tap -> {
                router.tap(tap);
                yield List.of();
            }
            case InGroup.Joined joined -> silently(new GroupJoined(joined.chat(), joined.title(), joined.by(),
                    joined.requestId()));
            case InGroup.Left left -> silently(new ChatLost(left.chat(), "left"));
            case InGroup.Moved moved -> silently(new ChatMoved(moved.chat(), moved.to()));
        };
    }

    private List<Reply> silently(Object event) {
        events.publishEvent(event);
        return List.of();
    }

    /** What is no command of ours may be meant for somebody else, unless it names us. */
    private List<Reply> answer(InGroup.Called call, Session session) {
        boolean known = commands.find(call.name()).isPresent();
        if ((!known && !call.ours()) || isAnswered(call, session)) {
            return List.of();
        }
        session.put(LAST, call.name() + " " + call.origin().at());
        return List.of(router.inGroups(call.name()).map(route -> inGroup(route, call, session))
                .orElseGet(() -> leadAway(known ? call.name() : MainMenu.HELP, session)));
    }

    private static boolean isAnswered(InGroup.Called call, Session session) {
        return session.get(LAST).map(last -> last.split(" ", 2)).filter(last -> last[0].equals(call.name()))
                .map(last -> Duration.between(Instant.parse(last[1]), call.origin().at()).abs())
                .filter(since -> since.compareTo(ONCE_IN) < 0).isPresent();
    }

    private Reply inGroup(Routes.InGroups route, InGroup.Called call, Session session) {
        return roles.of(call.by()).may(route.needs())
                ? route.handler().answer(call, session)
                : Reply.of(phrases.say(session, "chat.not-allowed." + route.needs()));
    }

    private Reply leadAway(String command, Session session) {
        return deepLinks.orderedStream().flatMap(link -> link.to(PAYLOAD + command).stream()).findFirst()
                .map(address -> Reply.of(phrases.say(session, "chat.group"))
                        .with(Button.opening(phrases.plain(session, "chat.group.private"), address)))
                .orElseGet(() -> Reply.of(phrases.say(session, "chat.group.no-link", command)));
    }
}
