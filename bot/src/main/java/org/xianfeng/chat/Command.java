package org.xianfeng.chat;

import java.util.List;

/**
 * The one declaration of a command: the menu, the messenger's command list, the words that mean it and the check of who
 * may call it all come from here. Its description is the phrase {@code command.NAME}.
 *
 * @param name {@code [a-z0-9_]{1,32}}, as Telegram requires
 * @param least the least role that sees it and may call it
 * @param group where the menu shows it
 * @param rank where it stands in lists; smaller is earlier
 * @param words what people type instead of it, such as 我的报名, alone or in a short sentence
 */
public record Command(String name, Role least, MenuGroup group, int rank, List<String> words) {

    public Command {
        if (!name.matches("[a-z0-9_]{1,32}")) {
            throw new IllegalArgumentException("name must be 1 to 32 of a-z 0-9 _, got " + name);
        }
        words = List.copyOf(words);
    }

    public Command(String name, Role least, int rank) {
        this(name, least, MenuGroup.ABOUT, rank, List.of());
    }

    /** One that every member may call. */
    public static Command of(String name, MenuGroup group, int rank) {
        return new Command(name, Role.MEMBER, group, rank, List.of());
    }

    /** The same, for nobody below this role. */
    public Command from(Role role) {
        return new Command(name, role, group, rank, words);
    }

    /** The same, meant by these words as well. */
    public Command words(String... meaning) {
        return new Command(name, least, group, rank, List.of(meaning));
    }
}
