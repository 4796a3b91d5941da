package org.xianfeng.chat.conversation;

import java.util.List;

import org.xianfeng.chat.Command;
import org.xianfeng.chat.Dialog;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Permission;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Routes;
import org.xianfeng.chat.Session;

/** Commands as features declare them, with the words that mean them; each answers with its name alone. */
final class ShippedCommands implements Dialog {

    static final List<Command> COMMANDS = List.of(
            Command.of("activities", MenuGroup.ACTIVITIES, 40),
            Command.of("mine", MenuGroup.ACTIVITIES, 50),
            Command.of("cancel", MenuGroup.ACTIVITIES, 60),
            Command.of("checkin", MenuGroup.ACTIVITIES, 52),
            Command.of("record", MenuGroup.OWN, 54),
            Command.of("ranking", MenuGroup.OWN, 56),
            Command.of("certificate", MenuGroup.OWN, 58),
            Command.of("calendar", MenuGroup.OWN, 55),
            Command.of("tasks", MenuGroup.TASKS, 70),
            Command.of("today", MenuGroup.LIBRARY, 31),
            Command.of("timeline", MenuGroup.LIBRARY, 32),
            Command.of("topic", MenuGroup.LIBRARY, 33),
            Command.of("random", MenuGroup.LIBRARY, 34),
            Command.of("name", MenuGroup.OWN, 71),
            Command.of("profile", MenuGroup.OWN, 72),
            Command.of("whoami", MenuGroup.ABOUT, 85),
            Command.of("new", MenuGroup.MANAGE, 110).from(Permission.ORGANIZE),
            Command.of("newtask", MenuGroup.MANAGE, 130).from(Permission.ORGANIZE),
            Command.of("attendance", MenuGroup.MANAGE, 125).from(Permission.ORGANIZE),
            Command.of("export", MenuGroup.MANAGE, 180).from(Permission.EXPORTS));

    @Override
    public Routes routes() {
        Routes routes = Routes.of();
        COMMANDS.forEach(command -> routes.command(command, ShippedCommands::name));
        return routes;
    }

    private static Reply name(Incoming.Command call, Session session) {
        return Reply.of(Markup.text("/" + call.name()));
    }
}
