package org.xianfeng.chat.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.xianfeng.chat.AccessControl;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;
import org.xianfeng.chat.Roles;
import org.xianfeng.chat.ShippedPhrases;
import org.xianfeng.chat.WelcomeButton;
import org.xianfeng.chat.messaging.VisitorRetention;

/** A conversation with some dialogs beside the welcome, without the service around it. */
public final class TestConversation {

    private TestConversation() {}

    /** One in which everybody may do everything. */
    public static Conversation of(List<Dialog> dialogs) {
        return of(dialogs, _ -> Role.ADMIN, ShippedPhrases.load(), Clock.systemUTC(), Duration.ofHours(12));
    }

    public static Conversation of(List<Dialog> given, Roles roles, Phrases phrases, Clock clock,
            Duration flowsExpireAfter) {
        return of(given, List.of(), roles, phrases, clock, flowsExpireAfter);
    }

    static Conversation of(List<Dialog> given, List<WelcomeButton> welcome, Roles roles, Phrases phrases, Clock clock,
            Duration flowsExpireAfter) {
        return of(given, welcome, roles, new OpenDoor(), phrases, clock, flowsExpireAfter);
    }

    /** One with a door. */
    public static Conversation of(List<Dialog> given, List<WelcomeButton> welcome, Roles roles, AccessControl control,
            Phrases phrases, Clock clock, Duration flowsExpireAfter) {
        List<Dialog> dialogs = new ArrayList<>(given);
        Router router = new Router(provider(dialogs));
        CommandCatalog commands = new CommandCatalog(router, phrases);
        CallableCommands callable = new CallableCommands(commands, roles, control);
        MainMenu menu = new MainMenu(new MenuTiles(commands, callable, phrases), commands, callable, control,
                provider(List.of()), phrases);
        dialogs.add(new WelcomeDialog(menu, provider(welcome), new OrganisationName(""), control, phrases, _ -> {
        }));
        dialogs.add(new SmallTalkDialog(menu, phrases));
        router.afterSingletonsInstantiated();
        SpokenCommands spoken = new SpokenCommands(commands, phrases);
        spoken.afterSingletonsInstantiated();
        GroupConversation groups = new GroupConversation(router, commands, roles, provider(List.of()), phrases, _ -> {
        });
        return new Conversation(router, groups, spoken, commands, roles, control, phrases, _ -> {
        }, clock, new ChatSettings(flowsExpireAfter, Duration.ofDays(7)), new VisitorRetention(Duration.ofDays(3)),
                provider(List.of()));
    }

    static <T> ObjectProvider<T> provider(List<T> beans) {
        return new ObjectProvider<>() {

            @Override
            public Stream<T> stream() {
                return beans.stream();
            }

            @Override
            public Stream<T> orderedStream() {
                return beans.stream();
            }
        };
    }
}
