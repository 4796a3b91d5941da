package org.xianfeng.chat.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.xianfeng.chat.ChatId;
import org.xianfeng.chat.Command;
import org.xianfeng.chat.Phrases;
import org.xianfeng.chat.Role;

/**
 * What stands in the menu at first sight, by role: a few commands under short names of their own. Which ones they are is
 * the phrase {@code menu.tiles.ROLE}, commas between them; each is called {@code menu.tile.NAME}, a picture before it.
 */
@Component
public final class MenuTiles {

    private final CommandCatalog commands;
    private final CallableCommands callable;
    private final Phrases phrases;

    MenuTiles(CommandCatalog commands, CallableCommands callable, Phrases phrases) {
        this.commands = commands;
        this.callable = callable;
        this.phrases = phrases;
    }

    /** Those for somebody in their order: what only their role may do stands first. */
    public List<Tile> of(ChatId reader, Locale language) {
        Role role = callable.role(reader);
        List<Command> offered = callable.of(reader);
        return Arrays.stream(Role.values()).filter(role::covers).sorted((a, b) -> b.compareTo(a))
                .flatMap(this::names).distinct().flatMap(name -> tile(name, offered, language).stream()).toList();
    }

    private Stream<String> names(Role role) {
        return phrases.words("menu.tiles." + role).stream();
    }

    private Optional<Tile> tile(String name, List<Command> offered, Locale language) {
        return commands.find(name).filter(offered::contains).map(command -> {
            String[] parts = phrases.plain(language, "menu.tile." + command.name()).split(" ", 2);
            return new Tile(command.name(), parts[0], parts[1]);
        });
    }

    /**
     * One of them.
     *
     * @param command its name
     * @param icon a picture, in one character
     */
    public record Tile(String command, String icon, String label) {

        /** What is typed for it. */
        public String call() {
            return "/" + command;
        }
    }
}
