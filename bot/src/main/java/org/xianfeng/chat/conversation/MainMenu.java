package org.xianfeng.chat.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AccessControl;
import org.xianfeng.chat.Button;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Incoming;
import org.xianfeng.chat.Markup;
import org.xianfeng.chat.MenuGroup;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Reply;
import org.xianfeng.chat.Verb;

/**
 * The commands as buttons: first what is wanted most, then all groups, then what is in one. A group with nothing for
 * somebody is not shown.
 */
@Component
final class MainMenu {

    /** Shows the groups. */
    private static final String MORE = "MORE";
    /** Opens a group, or shows all of them; without one, the menu itself. */
    static final Verb<String> OPEN = new Verb<>("menu:open", name -> Optional.of(name).filter(MainMenu::isOpenable));

    /** The command that opens the menu, which has no place in it. */
    static final String HELP = "help";

    /** What runs a command: it is answered as if its name had been typed. */
    private static final String RUN = Detour.RUN;

    private final MenuTiles tiles;
    private final CommandCatalog commands;
    private final CallableCommands callable;
    private final AccessControl control;
    private final ObjectProvider<MenuButton> contributed;
    private final Phrases phrases;

    MainMenu(MenuTiles tiles, CommandCatalog commands, CallableCommands callable, AccessControl control,
            ObjectProvider<MenuButton> contributed, Phrases phrases) {
        this.tiles = tiles;
        this.commands = commands;
        this.callable = callable;
        this.control = control;
        this.contributed = contributed;
        this.phrases = phrases;
    }

    private static boolean isOpenable(String name) {
        return name.isEmpty() || name.equals(MORE)
                || Arrays.stream(MenuGroup.values()).anyMatch(group -> group.name().equals(name));
    }

    /** The command that a button of the menu stands for. */
    static Optional<Incoming.Command> commandOf(Incoming.ButtonPress press) {
        if (press.action().startsWith(Detour.START)) {
            return Optional.of(new Incoming.Command(press.origin(), "start",
                    press.action().substring(Detour.START.length())));
        }
        return press.action().startsWith(RUN)
                ? Optional.of(new Incoming.Command(press.origin(), press.action().substring(RUN.length()), ""))
                : Optional.empty();
    }

    /** Leads to the menu from elsewhere. */
    Button button(Locale language) {
        return new Button(phrases.plain(language, "menu"), OPEN.action());
    }

    Reply show(ChatId reader, Locale language) {
        return below(Reply.of(phrases.say(language, "menu.title")), reader, language);
    }

    /** The reply with what is wanted most as its buttons, and one for all the rest. */
    Reply below(Reply reply, ChatId reader, Locale language) {
        List<Button> buttons = new ArrayList<>(control.wayIn(reader, language).stream().toList());
        tiles.of(reader, language).stream().filter(tile -> !tile.command().equals(HELP))
                .map(tile -> new Button(tile.icon() + " " + tile.label(), RUN + tile.command())).forEach(buttons::add);
        buttons.add(new Button(phrases.plain(language, "menu.more"), OPEN.with(MORE)));
        contributed.stream().flatMap(one -> one.button(language).stream()).forEach(buttons::add);
        return reply.withRows(2, buttons);
    }

    /** What a button has opened. */
    Reply open(String name, ChatId reader, Locale language) {
        return switch (name) {
            case "" -> show(reader, language);
            case MORE -> groups(reader, language);
            default -> show(MenuGroup.valueOf(name), reader, language);
        };
    }

    private Reply groups(ChatId reader, Locale language) {
        List<Button> groups = Arrays.stream(MenuGroup.values()).filter(group -> !of(group, reader).isEmpty())
                .map(group -> new Button(title(group, language), OPEN.with(group))).toList();
        return Reply.of(phrases.say(language, "menu.title")).withRows(2, groups)
                .with(new Button(phrases.plain(language, "menu.back"), OPEN.action()));
    }

    /** What is in a group for somebody. */
    private Reply show(MenuGroup group, ChatId reader, Locale language) {
        Reply reply = Reply.of(phrases.say(language, "menu.group", Markup.bold(title(group, language))));
        for (Command command : of(group, reader)) {
            reply = reply.with(new Button(commands.describe(command, language), RUN + command.name()));
        }
        return reply.with(new Button(phrases.plain(language, "menu.back"), OPEN.with(MORE)));
    }

    private List<Command> of(MenuGroup group, ChatId reader) {
        return callable.of(reader).stream()
                .filter(command -> command.group() == group && !command.name().equals(HELP)).toList();
    }

    private String title(MenuGroup group, Locale language) {
        return phrases.plain(language, "menu." + group);
    }
}
